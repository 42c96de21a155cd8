import { parsePeople, parsePerson } from "../../src/sandbox/mailbox/addresses";

const addressesIn = (text: string) => parsePeople(text).people.map(({ address }) => address);

describe("what a person types or pastes into a recipient field", () => {
  test.each([
    ["one bare address", "ana@sre.gob.mx", ["ana@sre.gob.mx"]],
    ["a name and an address", "Ana Ruiz <ana@sre.gob.mx>", ["ana@sre.gob.mx"]],
    [
      "several, separated by semicolons, commas and lines",
      "a@x.mx; b@x.mx, c@x.mx\nd@x.mx",
      ["a@x.mx", "b@x.mx", "c@x.mx", "d@x.mx"],
    ],
    [
      "a comma inside a quoted name separates nobody",
      '"Ruiz, Ana" <ana@x.mx>; b@x.mx',
      ["ana@x.mx", "b@x.mx"],
    ],
    ["empty parts are nobody", " ; a@x.mx;; ", ["a@x.mx"]],
  ])("%s", (_why, text, expected) => {
    expect(addressesIn(text)).toEqual(expected);
  });

  test("what is no address stays in the field", () => {
    expect(parsePeople("a@x.mx; jorge")).toMatchObject({ people: [{ address: "a@x.mx" }], rest: "jorge" });
  });

  test("the display name is kept without its quotes, and the address stands in for none", () => {
    expect(parsePerson('"Ruiz, Ana" <ana@x.mx>')?.name).toBe("Ruiz, Ana");
    expect(parsePerson("ana@x.mx")?.name).toBe("ana@x.mx");
    expect(parsePerson("two words@x.mx")).toBeNull();
  });
});
