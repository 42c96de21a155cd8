import { textOf, utf8 } from "./bytes";

const MARK = "CARPETA PERSONAL\r\n\r\nAquí están las copias de los mensajes que usted guardó";

const textFor = (days: number | undefined): string => `CARPETA PERSONAL

Aquí están las copias de los mensajes que usted guardó desde Outlook con
Visto Bueno. Cada mensaje es un archivo .eml, tal como lo entregó el
servidor, sin cambiar un solo carácter.


POR QUÉ EXISTE

Política de correo electrónico de su institución:

- Numeral 10. El sistema borra de manera automática los mensajes
  ${days === undefined ? "antiguos" : `con más de ${days} días naturales de antigüedad`}. Lo que quiera conservar debe
  pasarlo a una Carpeta Personal, como ésta.
- Numeral 11. La información de esta carpeta y su respaldo son
  responsabilidad única y exclusiva de usted.
- Numeral 12. La institución no puede recuperar los mensajes borrados o
  perdidos. Sus respaldos sirven para mantener estable el sistema, no para
  devolver mensajes.


CÓMO ABRIR UN MENSAJE

1. Abra indice.html con su navegador y elija el asunto. Según el navegador,
   el mensaje se abre o se descarga.
2. O entre en la carpeta del mes y haga doble clic en el archivo .eml. Lo
   abren Outlook, Thunderbird y Apple Mail. También puede leerlo con el Bloc
   de notas.

Las carpetas siguen este orden: buzón, carpeta de Outlook, año y mes. El
nombre de cada archivo dice fecha, hora, remitente y asunto.


CÓMO BUSCAR

- En indice.html: presione Ctrl y F.
- En indice.csv: ábralo con Excel y filtre por remitente, fecha o asunto.
- Por el texto del mensaje: use el cuadro de búsqueda del Explorador de
  Windows dentro de esta carpeta.


CÓMO RESPALDAR

Copie la carpeta completa a otro disco o al lugar que indique su área. Hágalo
después de cada vez que guarde mensajes. Si esta computadora se daña y no hay
otra copia, los mensajes que ya no estén en el buzón se pierden
(numerales 11 y 12).


CÓMO VERIFICAR QUE TODO ESTÁ COMPLETO

- En Outlook: abra el panel de Visto Bueno, en Buzón, y elija verificar la
  carpeta.
- En Windows, sin Outlook: abra PowerShell en esta carpeta y pegue esta
  línea. Si no muestra nada, todo coincide.

  Get-Content -Encoding UTF8 MANIFIESTO.sha256 | ForEach-Object { $h, $f = $_ -split '  ', 2; if ((Get-FileHash -LiteralPath $f).Hash -ne $h) { "No coincide: $f" } }

- En Linux:  sha256sum -c MANIFIESTO.sha256
- En Mac:    shasum -a 256 -c MANIFIESTO.sha256


QUÉ ES CADA ARCHIVO

indice.html         La lista de mensajes, para leer en el navegador. Si hay
                    más de 5,000, se divide por año.
indice.csv          La misma lista, para Excel.
indice.jsonl        La lista que usa Visto Bueno. No la modifique.
MANIFIESTO.sha256   La huella SHA-256 de cada mensaje, para verificar.
plan.jsonl          Mensajes que faltan por guardar. Cuando no falta ninguno,
                    no existe.

Cada vez que usted guarda o retira mensajes, Visto Bueno vuelve a escribir
MANIFIESTO.sha256, LEEME.txt y los archivos cuyo nombre empieza con
«indice». Lo que usted anote en ellos se pierde: escriba sus notas en otro
archivo, con otro nombre.

Si cambia de lugar los mensajes dentro de esta carpeta, o les cambia el
nombre, la verificación los dará por faltantes. Puede mover la carpeta
completa.

«Retirado» quiere decir que usted pasó el mensaje a Elementos eliminados
después de comprobar esta copia. Guardar, por sí solo, no quita nada del
buzón.

¿Dudas? Soporte Técnico.
`;

/** `LEEME.txt`: with the line ends and the byte order mark that any Notepad reads; `days` as the policy has them. */
export const readmeOf = (days: number | undefined): Uint8Array =>
  utf8(`\ufeff${textFor(days).replace(/\n/g, "\r\n")}`);

/** Whether we wrote it: a person may keep a file of that name, and it is theirs. */
export const isReadme = (bytes: Uint8Array | undefined): boolean =>
  bytes !== undefined && textOf(bytes).startsWith(MARK);
