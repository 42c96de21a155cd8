/** The door of the window that writes the Carpeta Personal: the pane opens it where it may not write itself. */
import { localeOf } from "../i18n";
import { folderWindowTexts } from "../i18n/folder-window";
import { pageIn } from "./page";
import { parentPort } from "./parent-port";
import { hasPicker } from "./picker";
import { startSession } from "./session";

/** Longer than Office takes to start; then nobody opened this window. */
const HOST_LIMIT = 10_000;

const locale = localeOf(new URLSearchParams(location.search).get("lang") ?? navigator.language);
const texts = folderWindowTexts(locale);

async function start(place: HTMLElement): Promise<void> {
  document.documentElement.lang = locale;
  document.title = `${texts.title} · Visto Bueno`;
  const show = pageIn(place, texts.title);
  show({ state: texts.starting });
  const port = await Promise.race([
    parentPort(),
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), HOST_LIMIT)),
  ]);
  if (!port) show({ text: texts.notAsked });
  else if (!hasPicker()) show({ text: texts.noPicker });
  else await startSession(port, texts, show);
}

const place = document.getElementById("page");
if (place) void start(place);
