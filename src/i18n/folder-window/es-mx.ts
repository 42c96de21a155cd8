import { count, size } from "../words";

/** Texts of the window that writes the Carpeta Personal, in Spanish of Mexico; the other languages follow their shape. */
export const esMX = {
  title: "Carpeta Personal",
  intro:
    "Elija la carpeta de su computadora en la que se guardarán las copias de sus mensajes. Nada se borra del servidor, y fuera de esa carpeta esta ventana no lee ni escribe nada.",
  starting: "Un momento…",
  choose: "Elegir carpeta",
  again: (name: string) => `Seguir en «${name}»`,
  other: "Elegir otra carpeta",
  saving: "Guardando… no cierre esta ventana",
  reading: "Revisando la carpeta… no cierre esta ventana",
  ready: (name: string) => `Lista para escribir en «${name}». Ciérrela cuando Outlook diga que terminó.`,
  saved: (messages: number, bytes: number) =>
    `${messages === 1 ? "1 mensaje guardado" : `${count(messages)} mensajes guardados`} (${size(bytes)})`,
  failures: {
    full: "No queda espacio en el disco de esa carpeta. Libere espacio o elija una carpeta en otro disco, y siga desde Outlook.",
    denied:
      "El navegador ya no permite escribir en esa carpeta. Elíjala otra vez, permita el acceso y siga desde Outlook.",
    gone: "La carpeta ya no está: se borró, cambió de nombre o se desconectó su disco. Elija otra y siga desde Outlook.",
    failed:
      "Un archivo no se pudo escribir o leer. Lo que ya se guardó está completo; siga desde Outlook para intentarlo otra vez.",
  },
  refused:
    "El navegador no dejó escribir en esa carpeta: es del sistema, o no se dio permiso. Elija otra, por ejemplo una dentro de Documentos.",
  noPicker:
    "Este navegador no puede escribir en una carpeta. Cierre esta ventana y descargue los mensajes en un .zip, o abra Outlook en Edge o Chrome.",
  notAsked:
    "Esta ventana la abre Visto Bueno desde Outlook; por sí sola no hace nada. Puede cerrarla y empezar desde Outlook.",
};

export type FolderWindowTexts = typeof esMX;
