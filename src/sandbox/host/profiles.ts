/** Which Outlook the sandbox poses as: its Mailbox set, and with it what the Smart Alert honours. */
export interface ClientProfile {
  readonly id: string;
  readonly set: string;
  /** Members newer than the npm build of office.js come from `office/emulated-members.js`. */
  readonly emulated: boolean;
}

export const PROFILES: readonly ClientProfile[] = [
  { id: "web", set: "1.16", emulated: true },
  { id: "set-1.14", set: "1.14", emulated: true },
  { id: "set-1.13", set: "1.13", emulated: true },
  { id: "set-1.12", set: "1.12", emulated: false },
];

export const profileById = (id: string): ClientProfile => {
  const found = PROFILES.find((profile) => profile.id === id);
  if (!found)
    throw new Error(`No client profile "${id}"; there are ${PROFILES.map((one) => one.id).join(", ")}.`);
  return found;
};

/** Whether the client has a Mailbox set: numbers compared part by part, so that 1.9 is older than 1.12. */
export function hasSet(profile: ClientProfile, set: string): boolean {
  const [major = 0, minor = 0] = profile.set.split(".").map(Number);
  const [askedMajor = 0, askedMinor = 0] = set.split(".").map(Number);
  return major > askedMajor || (major === askedMajor && minor >= askedMinor);
}
