import { nothing, rich, sentences } from "../../rich";
import type { rankEsMX } from "../es-mx/rank";
import { dayInWords, unbroken } from "../rank-words";

/** What the pane says of the sender's rank, in English of the United States. */
export const rankEnUS: typeof rankEsMX = {
  panel: "Your rank",
  told: {
    deployed: rich`Your institution set it when it installed Visto Bueno.`,
    directory: (date, title) => {
      const day = dayInWords(date, "en-US");
      const source =
        day === "" ? rich`According to the directory.` : rich`According to the directory, ${day}.`;
      return sentences(source, title === undefined ? nothing : rich`Post: *${title}*.`);
    },
    declared: (date) => {
      const day = dayInWords(date, "en-US");
      return day === "" ? rich`You stated it.` : rich`You stated it on ${day}.`;
    },
    unknown: rich`How much a message may weigh depends on your rank.`,
  },
  limits: (message, mailbox) => `${unbroken(message)} a message, ${unbroken(mailbox)} of mailbox`,
  correct: {
    deployed: "If this is not your rank, ask Technical Support to change it.",
    directory:
      "If this is not your rank, it is corrected in the institution's directory: ask Technical Support.",
  },
  declare: {
    question: "What is your rank?",
    choose: "Choose your rank.",
    note: (lowest) => `When a message is over ${lowest}, it will say that the limit is as you stated.`,
    save: "Save",
    forget: "Forget what I stated",
    kept: (name) => `Rank saved: ${name}.`,
    forgotten: "What you stated is forgotten.",
    notKept: {
      failed: "Outlook did not save it. Try again; if it stays like this, ask Technical Support.",
      full: "There is no room left in your mailbox to save it. Ask Technical Support.",
    },
  },
  directory: {
    ask: "Look in the directory",
    askAgain: "Look in the directory again",
    asking: "Looking…",
    hint: "Looks up your post in the institution's directory. Outlook may ask you to sign in.",
    told: (name) => `According to the directory: ${name}.`,
    failure: (why, title) => {
      switch (why) {
        case "cancelled":
          return rich`The directory was not asked: the sign-in window was closed.`;
        case "refused":
          return rich`The directory gave no access. Technical Support can authorize it.`;
        case "offline":
          return rich`There is no connection to the directory. Try again when there is one.`;
        case "unavailable":
          return rich`This Outlook cannot look in the directory.`;
        case "busy":
          return rich`The directory is busy. Try again in a few minutes.`;
        case "otherAccount":
          return rich`The directory answered for another account, not for that of this mailbox.`;
        case "noTitle":
          return rich`The directory does not have your post. Technical Support can ask for it to be added.`;
        case "unknownTitle":
          return title === undefined
            ? rich`The policy does not say which rank your post has.`
            : rich`In the directory your post is *${title}*; the policy does not say which rank it has.`;
        case "notKept":
          return rich`The directory answered, but Outlook did not save the answer. Try again.`;
        case "failed":
          return rich`The directory did not answer. Try again.`;
      }
    },
    orDeclare: rich`Meanwhile, you can state your rank here.`,
    orBefore: rich`The rank that it told before stays in use.`,
  },
};
