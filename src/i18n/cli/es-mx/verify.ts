import { count } from "../../words";

const files = (number: number): string => (number === 1 ? "1 archivo" : `${count(number)} archivos`);

/** What `verify` tells people. */
export const verifyEsMX = {
  oneFolder: "Indique una carpeta guardada, o el archivo o los archivos .zip de una descarga.",
  states: { missing: "falta", changed: "cambió", extra: "no está en el manifiesto" },
  notZip: (path: string) =>
    `${path} no es un .zip que se pueda revisar: está incompleto o dañado, lleva contraseña o tiene nombres que llevan fuera de la carpeta. Descárguelo otra vez, o indique la carpeta en que lo extrajo.`,
  noManifest: (path: string) =>
    `No existe ${path}. Indique la carpeta en que Visto Bueno guardó, la que lleva ese archivo dentro.`,
  brokenManifest: (path: string) =>
    `${path} está dañado: ninguna de sus líneas nombra un archivo, así que nada se puede comparar.`,
  gone: (path: string) => `No existe ${path}, o se quitó mientras se revisaba.`,
  unreadable: (path: string) =>
    `${path} no se pudo leer, así que la revisión no está completa. ¿Falta permiso, o falla el disco?`,
  total: (matching: number, missing: number, changed: number, extra: number) =>
    missing + changed + extra === 0
      ? `${files(matching)}: ${matching === 1 ? "está igual que cuando se guardó" : "todos están igual que cuando se guardaron"}.`
      : `${files(matching + missing + changed)} en el manifiesto: ${count(matching)} sin cambios, ${count(missing)} faltan, ${count(changed)} con cambios. Fuera del manifiesto: ${count(extra)}.`,
};
