/**
 * Whether an address can name an id. It cannot name nothing; the dots by which an address goes up or stays, so that
 * `/me/messages/../$value` asks for something else; and halves of characters, which have no bytes. Ids come from a server
 * and from files that anybody may have written.
 */
export const canName = (id: string): boolean => !/^\.{0,2}$/.test(id) && !/\p{Surrogate}/u.test(id);

/** An id as a part of an address; of one that none can name, what is nobody's id. */
export const segment = (id: string): string => (canName(id) ? encodeURIComponent(id) : "_");

/** A base without slashes at its end: people write it with and without. */
export function withoutSlash(base: string): string {
  let end = base.length;
  while (base[end - 1] === "/") end -= 1;
  return base.slice(0, end);
}
