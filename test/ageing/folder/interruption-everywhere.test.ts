import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Destination } from "../../../src/ageing/folder/destination";
import { memoryDestination } from "../../../src/ageing/folder/memory-destination";
import { remoteDestination } from "../../../src/ageing/folder/remote-destination";
import { saveMessages } from "../../../src/ageing/folder/save";
import { freeMessages } from "../../../src/ageing/folder/free";
import { serveDestination } from "../../../src/ageing/folder/serve-destination";
import { verifyFolder } from "../../../src/ageing/folder/verify";
import { zipDestination } from "../../../src/ageing/folder/zip-destination";
import { nodeDestination } from "../../../src/cli/node-destination";
import { faultyDestination, faultyStore, fuse, type Leaves } from "../../support/faulty";
import { deskOf, listed, oddMail, treeOf } from "../../support/odd-mail";
import { sha256 } from "../../support/sha256";
import { portPair } from "./port-pair";

/** What `interruption.test.ts` shows in memory after every step, wherever a personal folder may lie. */
interface Place {
  readonly destination: Destination;
  readonly close?: () => void;
}

const places: readonly { readonly where: string; readonly open: () => Place }[] = [
  {
    where: "a folder of this computer",
    open: () => {
      const folder = mkdtempSync(path.join(tmpdir(), "visto-bueno-stop-"));
      return {
        destination: nodeDestination(folder),
        close: () => rmSync(folder, { recursive: true, force: true }),
      };
    },
  },
  { where: "a zip", open: () => ({ destination: zipDestination() }) },
  {
    where: "another window",
    open: () => {
      const { pane, window } = portPair();
      const destination = remoteDestination(pane);
      serveDestination(window, memoryDestination()).opened("Carpeta Personal");
      return { destination };
    },
  },
];

const asked = listed(oddMail);
const ids = asked.map(({ id }) => id);

async function treeIn(destination: Destination): Promise<ReturnType<typeof treeOf>> {
  const files = new Map<string, Uint8Array>();
  for (const name of await destination.list()) files.set(name, (await destination.read(name))!);
  return treeOf(files);
}

/** `npm run crash` stops after every step, in every way; here every fifth is stopped half-way. */
const isEvery = process.env["VB_CRASH"] === "whole";
const { first, stride } = isEvery ? { first: 1, stride: 1 } : { first: 2, stride: 5 };
const ways: readonly Leaves[] = isEvery ? ["nothing", "half", "all"] : ["half"];

describe.each(places)("in $where", ({ open }) => {
  test.each(ways)(
    "saving and freeing that are stopped and begun again end as if undisturbed: %s of a step done",
    async (leaves) => {
      const calm = deskOf();
      await saveMessages(calm.work, asked, {});
      await freeMessages(calm.work, ids, {});
      const tree = treeOf(calm.files);

      let stops = 0;
      for (let steps = first, isWhole = false; !isWhole; steps += stride) {
        const { destination, close } = open();
        const desk = deskOf();
        const work = { ...desk.work, destination };
        const burning = fuse(steps, leaves);
        const faulty = {
          ...work,
          destination: faultyDestination(destination, burning),
          store: faultyStore(desk.store, burning),
        };
        await saveMessages(faulty, asked, {});
        await freeMessages(faulty, ids, {});
        isWhole = burning.left >= 0;
        if (!isWhole) stops++;
        // What was moved by then has its copy.
        const moved = desk.store.messages().filter(({ folderId }) => folderId === "deleteditems").length;
        if (moved > 0) expect((await verifyFolder(destination, sha256)).matching).toBe(oddMail.length);

        expect(await saveMessages(work, asked, {})).toMatchObject({ state: "done", notDone: [] });
        expect(await freeMessages(work, ids, {})).toMatchObject({ state: "done", notDone: [] });
        expect({ steps, tree: await treeIn(destination) }).toEqual({ steps, tree });
        close?.();
      }
      expect(stops).toBeGreaterThan(15);
    },
    600_000,
  );
});
