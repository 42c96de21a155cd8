import { composedDraft } from "../../src/outlook/draft-source";
import type { Draft } from "../../src/policy/draft";
import { sampleBytes } from "../../src/sandbox/mailbox/sample-bytes";
import { policy } from "../support/builders";
import { testClock } from "../support/clock";
import { fakeCompose, type Attached, type FakeCompose } from "../support/fake-compose";

const attached = (name: string, size: number): Attached => ({
  id: name,
  name,
  size,
  attachmentType: "file",
  isInline: false,
});
const contentOf = ({ name, size }: Attached) => ({
  format: "base64",
  content: Buffer.from(sampleBytes(name, size)).toString("base64"),
});

/** The pane on a draft with these files, whose contents the host gives. */
function paneOn(...files: readonly Attached[]) {
  const clock = testClock();
  const contents = Object.fromEntries(files.map((one) => [one.id, contentOf(one)]));
  const fake = fakeCompose(clock, { body: "<p>Hola</p>", attachments: files, contents });
  const source = composedDraft(policy, undefined, fake.runtime);
  if (!source) throw new Error("no draft");
  return { clock, fake, source, read: () => fake.finish(source.read()) };
}
const fetched = ({ calls }: FakeCompose) =>
  calls.filter((name) => name === "getAttachmentContentAsync").length;
const kindsIn = ({ attachments }: Draft) =>
  attachments.state === "known"
    ? attachments.value.map(({ content }) => (content.state === "known" ? content.value.kind : content.state))
    : attachments.state;

test("each attachment is fetched once as long as it is attached", async () => {
  const { fake, read } = paneOn(attached("a.pdf", 3_000), attached("b.mp4", 2_000));
  expect(kindsIn(await read())).toEqual(["document", "video"]);
  expect(kindsIn(await read())).toEqual(["document", "video"]);
  expect(fetched(fake)).toBe(2);
  const [a, b] = fake.state.attachments;
  fake.state.attachments = b ? [b] : [];
  await read();
  fake.state.attachments = a && b ? [a, b] : [];
  expect(kindsIn(await read())).toEqual(["document", "video"]);
  expect(fetched(fake)).toBe(3);
  expect(fake.mostInFlight()).toBeLessThanOrEqual(3);
});

test("a draft does not wait long for a content; when it comes, the pane is told to look again", async () => {
  const { clock, fake, source, read } = paneOn(attached("a.pdf", 3_000));
  let news = 0;
  source.onChange(() => {
    news++;
  });
  fake.fault = (name) => (name === "getAttachmentContentAsync" ? "slow" : undefined);
  expect(kindsIn(await read())).toEqual(["failed"]);
  expect(news).toBe(0);
  await clock.advance(30_000);
  expect(news).toBe(1);
  expect(kindsIn(await read())).toEqual(["document"]);
  expect(fetched(fake)).toBe(1);
});

test("a content that was refused is asked for again after a minute, not at every look", async () => {
  const { clock, fake, read } = paneOn(attached("a.pdf", 3_000));
  fake.fault = (name) => (name === "getAttachmentContentAsync" ? "failed" : undefined);
  expect(kindsIn(await read())).toEqual(["failed"]);
  const asked = fetched(fake);
  await read();
  expect(fetched(fake)).toBe(asked);
  fake.fault = () => undefined;
  await clock.advance(60_000);
  expect(kindsIn(await read())).toEqual(["document"]);
});

test("a client without contents leaves them unavailable", async () => {
  const { fake, read } = paneOn(attached("a.pdf", 3_000));
  fake.missing.add("getAttachmentContentAsync");
  expect(kindsIn(await read())).toEqual(["unavailable"]);
});
