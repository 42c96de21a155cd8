import type { Person } from "./draft";

/** People and lists that the recipient fields suggest; invented. */
export const DIRECTORY: readonly Person[] = [
  { name: "María Fernanda Solís", address: "mfsolis@sre.gob.mx", kind: "person" },
  { name: "Jorge Luna Ibarra", address: "jluna@sre.gob.mx", kind: "person" },
  { name: "Consulado en Chicago", address: "conchicago@sre.gob.mx", kind: "person" },
  { name: "Todo el personal", address: "personal@sre.gob.mx", kind: "list", members: 1_240 },
  { name: "Dirección de Protección", address: "proteccion@sre.gob.mx", kind: "list", members: 18 },
  { name: "Enlaces externos", address: "enlaces@listas.example.org", kind: "list" },
];

/** The entry that a person means by its address or by its name. */
export const lookUp = (text: string): Person | undefined => {
  const wanted = text.trim().toLowerCase();
  return DIRECTORY.find(
    ({ name, address }) => address.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
};

/** The lists that the host can tell by their address: those of the directory, and all that a draft has held. */
export interface AddressBook {
  remember(people: readonly Person[]): void;
  readonly listAt: (address: string) => Person | undefined;
}

export function createAddressBook(): AddressBook {
  const lists = new Map<string, Person>();
  const remember = (people: readonly Person[]): void => {
    for (const one of people)
      if (one.kind === "list" && one.address !== "") lists.set(one.address.toLowerCase(), one);
  };
  remember(DIRECTORY);
  return { remember, listAt: (address) => lists.get(address.toLowerCase()) };
}
