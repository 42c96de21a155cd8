const SECTOR = 512;
const NONE = 0xffffffff;
const END = 0xfffffffe;
const IN_HEADER = 109;

interface Node {
  readonly name: string;
  readonly content?: Uint8Array;
  readonly members: Node[];
}

function treeOf(streams: Readonly<Record<string, Uint8Array>>): Node {
  const root: Node = { name: "Root Entry", members: [] };
  for (const path of Object.keys(streams)) {
    const names = path.split("/");
    let node = root;
    names.forEach((name, index) => {
      let member = node.members.find((one) => one.name === name);
      if (!member) {
        const content = index === names.length - 1 ? { content: streams[path]! } : {};
        member = { name, members: [], ...content };
        node.members.push(member);
      }
      node = member;
    });
  }
  return root;
}

const filled = (bytes: Uint8Array, to: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)]);

/**
 * A compound file (MS-CFB, version 3) with these streams, their paths parted by `/`. No mini stream: every stream has sectors of
 * its own, as the cutoff of 0 says. Siblings hang in a row, which real writers do as well.
 * @param classId of the root, 16 bytes as they stand in the file
 */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>, classId = ""): Uint8Array {
  const sectors: Buffer[] = [];
  const table: number[] = [];
  const store = (bytes: Uint8Array): number => {
    const start = table.length;
    const whole = filled(bytes, SECTOR);
    const count = whole.length / SECTOR;
    for (let index = 0; index < count; index++) table.push(index === count - 1 ? END : start + index + 1);
    sectors.push(whole);
    return count > 0 ? start : END;
  };

  const entries: Buffer[] = [];
  const enter = (node: Node, type: number): number => {
    const entry = Buffer.alloc(128);
    const id = entries.push(entry) - 1;
    entry.write(node.name, 0, "utf16le");
    entry.writeUInt16LE(2 * node.name.length + 2, 64);
    entry[66] = type;
    for (const at of [68, 72, 76]) entry.writeUInt32LE(NONE, at);
    if (type === 5) entry.write(classId, 80, "latin1");
    entry.writeUInt32LE(node.content ? store(node.content) : 0, 116);
    entry.writeUInt32LE(node.content?.length ?? 0, 120);
    let before: number | undefined;
    for (const member of node.members) {
      const next = enter(member, member.content ? 2 : 1);
      if (before === undefined) entry.writeUInt32LE(next, 76);
      else entries[before]?.writeUInt32LE(next, 72);
      before = next;
    }
    return id;
  };
  enter(treeOf(streams), 5);
  const directory = store(Buffer.concat(entries));

  // The table holds its own sectors and those of the lists of them, of which the header has the first 109.
  const first = table.length;
  let count = 0;
  let lists = 0;
  for (let room = -1; room < first + count + lists; room = (count * SECTOR) / 4) {
    count = Math.ceil((first + count + lists + 1) / (SECTOR / 4));
    lists = Math.ceil(Math.max(0, count - IN_HEADER) / (SECTOR / 4 - 1));
  }
  for (let index = 0; index < count + lists; index++) table.push(index < count ? 0xfffffffd : 0xfffffffc);
  const allocation = Buffer.alloc(count * SECTOR, 255);
  table.forEach((next, index) => allocation.writeUInt32LE(next, 4 * index));
  const list = Buffer.alloc(lists * SECTOR, 255);
  for (let index = IN_HEADER, at = 0; index < count; index++, at += 4) {
    if (at % SECTOR === SECTOR - 4) at += list.writeUInt32LE(first + count + (at + 4) / SECTOR, at) - at;
    list.writeUInt32LE(first + index, at);
  }
  if (lists > 0) list.writeUInt32LE(END, list.length - 4);

  const header = Buffer.alloc(SECTOR);
  header.write("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, "latin1");
  [0x3e, 3, 0xfffe, 9, 6].forEach((value, index) => header.writeUInt16LE(value, 24 + 2 * index));
  header.writeUInt32LE(count, 44);
  header.writeUInt32LE(directory, 48);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(lists > 0 ? first + count : END, 68);
  for (let index = 0; index < IN_HEADER; index++)
    header.writeUInt32LE(index < count ? first + index : NONE, 76 + 4 * index);
  return Uint8Array.from(Buffer.concat([header, ...sectors, allocation, list]));
}
