const given = (value: string | undefined): string => (value === undefined ? "" : `; se dio «${value}»`);

/** What `age` says of a command line that makes no sense. */
export const ageEsMX = {
  oneMailbox: "Indique un solo buzón: un archivo .jsonl o mbox, una carpeta, o «-» para la entrada estándar.",
  now: (value: string | undefined) =>
    `--now necesita un instante con su diferencia de UTC, como 2026-11-23T09:00:00-06:00${given(value)}.`,
  zone: (value: string | undefined) =>
    `--zone necesita una zona horaria de la IANA, como America/Mexico_City${given(value)}.`,
  days: (value: string) => `--days necesita un número entero de días, de 1 a 999999${given(value)}.`,
};
