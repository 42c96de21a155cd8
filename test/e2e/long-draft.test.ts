import { openSandbox, type Sandbox } from "./support/sandbox";

/** 300 kB as Word writes it, with one thing to say in the middle. */
const paragraph = (words: string) => `<p class="MsoNormal"><span lang="ES-MX">${words}<o:p></o:p></span></p>`;
const padding = paragraph("Se informa que el vehículo fue entregado.").repeat(1_500);
const html = `${padding}${paragraph("Es usted un inútil.")}${padding}`;

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await openSandbox();
});
afterEach(() => sandbox.close());

const openDraft = async () => {
  await sandbox.setDraft({ to: "Jorge Luna <jluna@sre.gob.mx>", subject: "Informe", html });
  await sandbox.openPane();
  await sandbox.pane().getByRole("article").first().waitFor();
};
const quote = () => sandbox.pane().getByRole("blockquote").first().innerText();
const workers = () => sandbox.page.workers().map((worker) => new URL(worker.url()).pathname);

test("a long draft is judged in a worker of the add-in's own, under its content security policy", async () => {
  await openDraft();
  expect(await quote()).toBe("Es usted un inútil.");
  expect(workers()).toEqual([expect.stringMatching(/^\/taskpane\/judge\.[0-9a-f]+\.js$/)]);
  expect(sandbox.problems).toEqual([]);
});

test("where the worker's file does not arrive, the pane judges the draft itself", async () => {
  await sandbox.context.route(/\/taskpane\/judge\./, (route) => route.abort());
  await openDraft();
  expect(await quote()).toBe("Es usted un inútil.");
  expect(workers()).toEqual([]);
});

test("the policy and the record come in files of their own", async () => {
  await openDraft();
  await sandbox.pane().getByRole("button", { name: "Mis respuestas" }).click();
  await sandbox.pane().getByRole("heading", { name: "Mis respuestas" }).waitFor();
  const files = sandbox.requests.map((address) => new URL(address).pathname);
  expect(files).toContainEqual(expect.stringMatching(/^\/taskpane\/policy\./));
  expect(files).toContainEqual(expect.stringMatching(/^\/taskpane\/record\./));
});
