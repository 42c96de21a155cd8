import { act, fireEvent, screen } from "@testing-library/react";
import { noticeFor, type AgeingNotice } from "../../../src/ageing/nudge";
import { ageingTexts } from "../../../src/i18n/pane/ageing";
import { AgeingNudge } from "../../../src/taskpane/mailbox/AgeingNudge";
import { OpenMessageAge } from "../../../src/taskpane/mailbox/OpenMessageAge";
import { draft, file, known } from "../../support/builders";
import { memoryMailbox, message, MB, reckoning, today } from "../support/memory-mailbox";
import { openPane, sourceOf } from "../support/pane";
import { showPart } from "../support/part";

const settle = () =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });
const notice = (more: Partial<AgeingNotice> = {}): AgeingNotice => ({
  count: 42,
  bytes: 18 * MB,
  day: today + 8,
  isOverdue: false,
  told: [],
  ...more,
});

describe("how long an open message stays", () => {
  const show = (left: number | undefined) => {
    const onSee = jest.fn();
    showPart(<OpenMessageAge received={message("m", left).received} reckoning={reckoning} onSee={onSee} />);
    return onSee;
  };
  test.each([
    [-1, "Este mensaje puede borrarse en cualquier momento", "Lo que se borra no se recupera."],
    [0, "Hoy es el último día seguro de este mensaje", "a partir del 25 nov"],
    [1, "A este mensaje le queda 1 día", "a partir del 26 nov"],
    [75, "A este mensaje le quedan 75 días", "a partir del 8 feb"],
    [undefined, "No se sabe cuándo llegó este mensaje", "Outlook no dice su fecha"],
  ])("with %s days left", (left, title, words) => {
    show(left);
    expect(screen.getByRole("heading")).toHaveTextContent(title);
    expect(screen.getByRole("region", { name: title })).toHaveTextContent(words);
  });

  test("says that it counts from its making, and leads to the mailbox", () => {
    const onSee = show(3);
    expect(screen.getByText(/Se cuenta desde que se creó/)).toBeInTheDocument();
    fireEvent.click(screen.getByRole("button", { name: "Ver mi buzón" }));
    expect(onSee).toHaveBeenCalled();
  });
});

describe("the reminder", () => {
  test.each(["es-MX", "en-US"] as const)(
    "is at most 150 characters in %s, whatever the numbers",
    (locale) => {
      const { nudge } = ageingTexts(locale);
      for (const count of [1, 2, 123_456])
        for (const bytes of [0, 1, 123_456 * MB]) {
          expect(nudge.due(count, bytes, "30 sept").length).toBeLessThanOrEqual(150);
          expect(nudge.overdue(count, bytes).length).toBeLessThanOrEqual(150);
        }
    },
  );

  test("tells the number, the date and the act, as voice.md has it", () => {
    showPart(<AgeingNudge notice={notice()} onSee={jest.fn()} onSnooze={() => Promise.resolve(true)} />);
    expect(screen.getByRole("status")).toHaveTextContent(
      "42 mensajes (18 MB) se borrarán a partir del 2 dic. Guárdelos en su Carpeta Personal.",
    );
  });

  test.each([
    [true, "Se le recordará mañana."],
    [false, "Outlook no pudo guardar el recordatorio."],
  ])("is put off, where that is kept: %s", async (isKept, words) => {
    const onSnooze = jest.fn(() => Promise.resolve(isKept));
    showPart(<AgeingNudge notice={notice({ isOverdue: true })} onSee={jest.fn()} onSnooze={onSnooze} />);
    expect(screen.getByRole("status")).toHaveTextContent(
      /^42 mensajes .* pueden borrarse en cualquier momento/,
    );
    fireEvent.click(screen.getByRole("button", { name: "Recordar mañana" }));
    await settle();
    expect(onSnooze).toHaveBeenCalledWith(1);
    expect(screen.getByRole("status")).toHaveTextContent(words);
  });

  test("stands beside a draft that nothing holds back, and leads to the mailbox", async () => {
    const onNoticeShown = jest.fn();
    await openPane(sourceOf(draft()), { mailbox: memoryMailbox(), ageingNotice: notice(), onNoticeShown });
    await screen.findByRole("button", { name: "Ver" });
    expect(onNoticeShown).toHaveBeenCalledTimes(1);
    fireEvent.click(await screen.findByRole("button", { name: "Ver" }));
    expect(screen.getByRole("tab", { name: "Buzón" })).toHaveAttribute("aria-selected", "true");
    expect(await screen.findByText("El buzón está vacío")).toBeInTheDocument();
  });

  test("is silent while something holds the draft back, and where there is none", async () => {
    const held = draft({ attachments: known([file("a.mp4", 9)]) });
    const onNoticeShown = jest.fn();
    await openPane(sourceOf(held), { ageingNotice: notice(), onNoticeShown });
    await settle();
    // What nobody saw is told another time.
    expect(onNoticeShown).not.toHaveBeenCalled();
    expect(screen.queryByText(/se borrarán/)).not.toBeInTheDocument();
  });

  test("goes by the notice that is decided elsewhere", () => {
    const due = [{ day: today + 2, count: 1, bytes: 5 }];
    expect(noticeFor({ due, listedOn: today, told: [], snoozedTill: undefined }, today)).toMatchObject({
      count: 1,
      day: today + 3,
    });
  });
});

test("a message that is read tells its age above what the pane is for", async () => {
  const { received } = message("m", 3);
  await openPane(undefined, {
    mode: "read",
    mailbox: memoryMailbox(),
    openMessage: { received, reckoning },
  });
  expect(await screen.findByText("A este mensaje le quedan 3 días")).toBeInTheDocument();
  expect(screen.getByText("Aquí se revisan borradores")).toBeInTheDocument();
});
