import { rich, type Rich } from "../../rich";
import { capitalize, count, size } from "../../words";
import type { MailboxTexts } from "../es-mx/mailbox";
import type { Undone, Wait, Weighed } from "../mailbox-words";

const messages = (number: number, isRest = false): string =>
  `${count(number)} ${isRest ? "unsaved " : ""}${number === 1 ? "message" : "messages"}`;
const moreMessages = (number: number): string =>
  `${count(number)} more ${number === 1 ? "message" : "messages"}`;
const files = (number: number): string => (number === 1 ? "1 file" : `${count(number)} files`);

const weight = ({ count: number, bytes, unsized }: Weighed): string =>
  number > 0 && unsized === number ? "size unknown" : (unsized > 0 ? "at least " : "") + size(bytes);

const inBrackets = (total: Weighed): string => `${messages(total.count)} (${weight(total)})`;

function hours(number: number): string {
  const whole = Math.floor(number);
  if (number > whole) return whole === 1 ? "an hour and a half" : `${count(whole)} and a half hours`;
  return whole === 1 ? "an hour" : `${count(whole)} hours`;
}

function wait({ unit, count: number = 0 }: Wait): string {
  switch (unit) {
    case "seconds":
      return `about ${count(number)} seconds`;
    case "minutes":
      return number === 1 ? "about a minute" : `about ${count(number)} minutes`;
    case "hours":
      return `about ${hours(number)}`;
    default:
      return "a few seconds";
  }
}

const noAnswer = (how: Wait): string => `No answer yet: trying again in ${wait(how)}.`;

const whyNot: Readonly<Record<Undone, string>> = {
  cancelled: "The sign-in window was closed before getting here.",
  refused: "Outlook did not give the permission. Try again and accept it.",
  offline: "The connection was lost. Try again when it is back.",
  unavailable: "Outlook could not sign in. Try again later.",
  otherAccount: "Outlook signed in another account: they were not touched.",
  busy: "The server was very busy. Try again in a few minutes.",
  tooLarge: "Too big to be delivered here. In Outlook, open the message and use “Save as”.",
  damaged: "It arrived incomplete. Try again; if it happens again, open the message and use “Save as”.",
  failed: "It could not be done, and the server did not say why. Try again.",
  stopped: "It was stopped before getting here.",
  mismatch: "The copy did not match the message and was thrown away. Try again.",
  unverified: "No copy is the same as the message now is, so it stays in the mailbox. Save it again.",
};

const whyNotBack: Partial<Readonly<Record<Undone, string>>> = {
  tooLarge: "Too big to be moved from here. Drag it out of Deleted Items in Outlook.",
  unverified: "Nobody knows which folder it belongs to: it is still in Deleted Items. Move it in Outlook.",
};

/** Everything that the Mailbox view says, in English of the United States. */
export const mailboxEnUS: MailboxTexts = {
  loading: "Opening the mailbox…",
  heading: {
    overdue: (number, isRest) => `${messages(number, isRest)} can be deleted at any moment`,
    near: (number, days, isRest) =>
      `${messages(number, isRest)} ${number === 1 ? "expires" : "expire"} in the next ${count(days)} days`,
    saved: (days) => `All that expires in the next ${count(days)} days is saved`,
    none: (days) => `Nothing expires in the next ${count(days)} days`,
    empty: "The mailbox is empty",
    from: (total, day) => `${capitalize(weight(total))}; to be deleted from ${day} on.`,
    also: (number, day, days, isRest) =>
      number === 1
        ? `One more${isRest ? " that is not saved" : ""} expires in the next ${count(days)} days: it can be deleted from ${day} on.`
        : `${count(number)} more${isRest ? " that are not saved" : ""} expire in the next ${count(days)} days; the first can be deleted from ${day} on.`,
    final: "What is deleted cannot be recovered (clause 12).",
    oldest: (day) => `The oldest can be deleted from ${day} on.`,
  },
  notWhole:
    "The list is not whole: the server says there are more messages. What is missing is not counted here.",
  again: "Update the list",
  retry: "Try again",
  listedOn: (day) => `Listed on ${day}`,
  undated: (number) =>
    number === 1
      ? "1 message does not say when it arrived: nobody knows when it expires."
      : `${count(number)} messages do not say when they arrived: nobody knows when they expire.`,
  notOffered: {
    title: "This Outlook does not show the mailbox here",
    about: (days) =>
      `Messages more than ${count(days)} days old are deleted from the server and cannot be recovered. What you wish to keep goes into your Personal Folder, whose backup is your own responsibility.`,
    how: "To save by hand",
    steps: [
      "In Outlook, sort the inbox by date, oldest first.",
      "Drag the messages to a folder on your computer, or open them and use “Save as”.",
      "Open one of the copies to see that it can be read, and back up the folder.",
    ],
    other: "In Outlook on the web or a newer Outlook, this pane can do it for you.",
  },
  consent: {
    title: "See what will be deleted, before it is",
    about: (days) =>
      `The server deletes messages more than ${count(days)} days old. To tell you which ones and to save them, this pane needs to read your mailbox.`,
    permission: "The permission that Outlook will ask for",
    points: [
      "It is called “Read your mail” (Mail.Read): it shows dates and sizes, and copies the messages you choose.",
      "It does not allow deleting, moving or sending anything.",
      "What is read stays on this computer: it goes to no other server.",
    ],
    go: "See my mailbox",
  },
  listing: {
    title: "Reading the mailbox",
    progress: (done, of) =>
      of === undefined ? `${messages(done)} so far` : `${count(done)} of ${messages(of)}`,
    waiting: noAnswer,
    failures: {
      cancelled: {
        title: "The window was closed before the end",
        advice: "Nothing was read. You can try again whenever you like.",
      },
      refused: {
        title: "The permission to read the mailbox is missing",
        advice:
          "Without it nobody knows what expires. You can grant it when you try again; if your institution does not offer it, Technical Support will tell you how to obtain it.",
      },
      offline: { title: "There is no connection", advice: "When the network is back, try again." },
      unavailable: {
        title: "This Outlook could not sign in",
        advice: "Open it in Outlook on the web or a newer Outlook, or ask Technical Support.",
      },
      otherAccount: {
        title: "Outlook signed in another account",
        advice:
          "It is not this mailbox's, so nothing was read. Sign the other accounts out of Outlook and try again.",
      },
      busy: {
        title: "The server is very busy",
        advice: "It asked to wait several times. Try again in a few minutes.",
      },
      gone: {
        title: "The mailbox changed while it was read",
        advice: "A folder is no longer where it was. Try again.",
      },
      tooLarge: {
        title: "The server did not deliver the list",
        advice: "It is longer than it allows. Try again, or ask Technical Support.",
      },
      damaged: {
        title: "The server’s answer was not complete",
        advice: "It is usually the connection. Try again.",
      },
      failed: {
        title: "The server did not deliver the list",
        advice: "It did not say why. Try again; if it happens again, ask Technical Support.",
      },
      stopped: {
        title: "The list was left half-way",
        advice: "It was stopped before the end. You can ask for it again.",
      },
    },
    partly: (number) => `Shown: the ${messages(number)} that could be read.`,
  },
  empty: "There are no messages that could expire.",
  timeline: {
    title: "What expires when",
    axis: { today: "today", days: (days) => `${count(days)} days` },
    legend: { overdue: "overdue", lastDay: "last day", near: "soon", later: "later, daily average" },
    group: (from, to, first, last) => {
      if (from < 0) return "Overdue";
      if (from < to) return `Expire from ${first} to ${last}`;
      return from === 0 ? `Expire today, ${first}` : `Expire on ${first}`;
    },
    deletable: (from, to, day) =>
      from < 0
        ? "They can be deleted at any moment."
        : from === to
          ? `They can be deleted from ${day} on.`
          : `The first can be deleted from ${day} on.`,
    total: (total) => (total.count === 0 ? "nothing" : inBrackets(total)),
    hint: "Choose a bar to see its messages only.",
    only: (from, group) =>
      from < 0 ? "Only those overdue" : `Only those that ${group.charAt(0).toLowerCase()}${group.slice(1)}`,
    all: "Remove the filter",
    table: "See it as a table",
    columns: ["When", "Messages", "Size"],
    weight,
  },
  quota: {
    used: (bytes, isLeast) => rich`Mailbox: ${isLeast ? "at least " : ""}**${size(bytes)}**`,
    of: (limit) => `of ${size(limit)}`,
    full: "full",
    fullOn: (day) => `full around ${day}`,
    near: (percent) => `Little room is left: it is at ${count(percent)}%.`,
    over: (percent) =>
      `It is at ${count(percent)}%. When it is full, the server may stop sending or receiving messages. Save the biggest messages and free them.`,
    assumed: (limit) => `${size(limit)} is assumed because your rank is not known.`,
    unknown: "Nobody can tell when it will be full: sizes or a month of messages are missing.",
    what: "What takes the most room",
    folders: "Folders",
    ageing: "Expiring",
    share: (bytes, percent) => `${size(bytes)} · ${count(percent)}%`,
    noFolders: "The server does not say how big the folders are.",
  },
  filters: {
    open: "Filter and sort",
    search: "Search subject and sender",
    state: "Show",
    states: { near: "Expiring", overdue: "Overdue", saved: "Saved", undated: "Without a date", all: "All" },
    folder: "Folder",
    everyFolder: "All",
    attachments: "With attachments",
    marked: "Flagged or important",
    order: "Sort",
    orders: { weight: "What matters first", date: "Oldest first", size: "Biggest first" },
  },
  list: {
    label: (number) => `Messages: ${count(number)}`,
    counted: (number, toSave) =>
      number === toSave
        ? count(number)
        : `${count(number)} (${toSave > 0 ? `${count(toSave)} not saved` : number === 1 ? "saved" : "all saved"})`,
    deleted: (number) => `${count(number)} in Deleted Items`,
    keys: "Arrows to move, space bar to choose, Control+A to choose all.",
    none: "No message matches. Change the filter to see others.",
    nothingDue: "Nothing expires soon. Other messages are under “Filter and sort”, with “All”.",
    left: (days) =>
      days < 0 ? "overdue" : days === 0 ? "last day" : days === 1 ? "1 day" : `${count(days)} days`,
    noSubject: "(no subject)",
    noSender: "(no sender)",
    noDate: "no date",
    saved: "saved",
    freed: "deleted",
    moved: "It is in Deleted Items.",
    marked: "flagged",
    attachments: "with attachments",
    unknownSize: "size unknown",
    received: (day, folder) => `Received on ${day} in ${folder}.`,
    written: (day, folder) => `Written on ${day}; it is in ${folder}.`,
    without: (folders) => {
      const [first = "", second, ...rest] = folders;
      if (second === undefined) return rich`Without *${first}*.`;
      if (rest.length === 0) return rich`Without *${first}* or *${second}*.`;
      return rest.length === 1
        ? rich`Without *${first}*, *${second}* or one more folder.`
        : rich`Without *${first}*, *${second}* or ${count(rest.length)} more folders.`;
    },
    deletable: (day) => `Can be deleted from ${day} on.`,
    deletableNow: "Can be deleted at any moment.",
  },
  selection: {
    all: "Choose those shown",
    none: "Unselect those shown",
    only: "Only these",
    nothing: "Nothing chosen",
    chosen: (total) => `${inBrackets(total)} chosen`,
    toFree: (number) => `${count(number)} saved, chosen to be freed`,
    elsewhere: (number) => `${count(number)} not in this list`,
    notProposed: (number) =>
      number === 1
        ? "1 was not chosen: it looks like a mass mailing."
        : `${count(number)} were not chosen: they look like mass mailings.`,
    saved: (number) =>
      number === 1 ? "1 of the list is already saved." : `${count(number)} of the list are already saved.`,
    overdue: (number) => `${count(number)} overdue`,
    lastDay: (number) => `${count(number)} on ${number === 1 ? "its" : "their"} last day`,
  },
  save: {
    /** Where no name is known. */
    folderName: "Personal Folder",
    title: "Save to the Personal Folder",
    about: (total) =>
      total.count === 1
        ? `Copies 1 message (${weight(total)}) to your computer and checks it. Nothing is deleted from the mailbox.`
        : `Copies ${inBrackets(total)} to your computer and checks each one. Nothing is deleted from the mailbox.`,
    nothing: "Choose in the list the messages that you want to keep.",
    nothingDue: "Of what expires soon nothing is left to save.",
    seeAbove: "First decide above about the work that was left undone, or close it.",
    asked: "Choose the folder in the window that was opened. Until then nothing is done here.",
    save: (number) => `Save ${messages(number)}`,
    noPlace:
      "This Outlook cannot write to your computer. Drag the messages to a folder, or open the pane in Outlook on the web.",
    where: "Where",
    inPlace: ({ kind, name }) =>
      kind === "folder" ? rich`In the folder *${name}*.` : rich`In zip files, in *${name}*.`,
    change: "Change",
    zipCheck: "What was downloaded counts as saved once it is checked here.",
    kinds: { folder: "In a folder on this computer", zip: "In zip files that are downloaded" },
    kindHints: {
      folder: "You will be asked for it when you save.",
      zip: "Afterwards you have to unpack them into your Personal Folder.",
    },
    notChosen: "No folder was chosen: nothing was saved.",
  },
  snooze: {
    tomorrow: "Remind me tomorrow",
    week: "In a week",
    passes: (number, isWeek, areMore) =>
      `${isWeek ? "Within a week" : "By tomorrow"} the server may delete ${areMore ? moreMessages(number) : messages(number)}.`,
    till: (day) => `No reminders until ${day}.`,
    end: "Remind me again",
    failed: "Outlook could not keep the reminder. Try again.",
  },
  job: {
    running: {
      save: "Saving to the Personal Folder",
      verify: "Checking the folder",
      repair: "Repairing the folder",
      free: "Moving to Deleted Items",
      undo: "Putting back into the mailbox",
    },
    ended: {
      save: "Saved",
      verify: "Check of the folder",
      repair: "Repair of the folder",
      undo: "Back in the mailbox",
    },
    freedTitle: (number) => (number === 0 ? "Nothing was moved" : `${messages(number)} in Deleted Items`),
    halted: {
      save: "Saving stopped",
      verify: "Checking stopped",
      repair: "Repairing stopped",
      free: "Moving was not finished",
      undo: "Putting back was not finished",
    },
    zip: {
      running: "Checking the zip",
      ended: "Check of the zip",
      halted: "Checking stopped",
      repair: "Download what is missing",
      gone: "The zip could not be read: perhaps it was moved or deleted. Show it again.",
      broken:
        "The file is incomplete or damaged, or it is not the zip that was downloaded. Show the one that was downloaded; if it does not open, save the messages again to download it anew.",
      other:
        "This is not the zip that was downloaded: it has none of the messages. Show the one that was downloaded; if you no longer have it, save the messages again.",
    },
    handedOverTitle: "Downloading; still to be checked",
    nothingSaved: "Nothing was saved",
    paused: "Paused",
    waiting: noAnswer,
    progress: (kind, done, of) =>
      of === 0 ? "" : `${count(done)} of ${kind === "verify" ? files(of) : messages(of)}`,
    bytes: (done, of) => (of > 0 ? `${size(done)} of ${size(of)}` : size(done)),
    speed: (bytes) => `${size(bytes)} a second`,
    left: (how) => `${wait(how)} left`,
    keepOpen: "Keep this pane open until it ends. If it is closed, you can go on from where it stopped.",
    pause: "Pause",
    resume: "Resume",
    cancel: "Stop",
    goOn: "Go on",
    chooseAgain: "Choose the folder again",
    chooseOther: "Choose another folder",
    notChosen: "No folder was chosen.",
    close: "Close",
    again: (number) => `Try again with ${messages(number)}`,
    stops: {
      cancelled: "The sign-in window was closed. Go on whenever you like.",
      refused:
        "The permission was missing. When you go on, Outlook asks again; if it does not, ask Technical Support.",
      offline: "The connection was lost. When it is back, go on from here.",
      unavailable: "Outlook could not sign in. Close it, open it again and go on from here.",
      otherAccount:
        "Outlook signed in another account, not this mailbox's. Sign the other accounts out and go on.",
      busy: "The server asked to wait too many times. Go on in a few minutes.",
      gone: "The window of the folder was closed, or the folder is no longer there: perhaps it was moved, renamed, or its disk unplugged. Choose it again: it goes on from where it stopped.",
      tooLarge: "The server does not deliver so much at once. Choose fewer messages and go on.",
      damaged: "What arrived was not complete. Go on from here: only what is missing is repeated.",
      failed: "The cause is not known. Go on from here; if it happens again, ask Technical Support.",
      stopped: "You stopped it. What was done is kept.",
      full: "No room is left on the disk. Make room or choose another folder, and go on.",
      denied:
        "The browser no longer lets us write to the folder. Choose it again: it goes on from where it stopped.",
    },
    kept: (kind, number, of) =>
      `Done so far: ${count(number)} of ${kind === "verify" ? files(of) : messages(of)}.`,
    whyNot: (why, kind) => (kind === "undo" ? whyNotBack[why] : undefined) ?? whyNot[why],
    saved: (number, place) =>
      number === 1
        ? rich`1 message saved and verified in *${place}*. It stays in your mailbox until you free it.`
        : rich`${count(number)} messages saved and verified in *${place}*. They stay in your mailbox until you free them.`,
    handedOver: (number: number, place: string): Rich =>
      number === 1
        ? rich`1 message is being downloaded in *${place}*. Whether it arrived is still to be checked: when the download ends, show the file here.`
        : rich`${count(number)} messages are being downloaded in *${place}*. Whether they arrived is still to be checked: when the download ends, show the file here.`,
    noFile: (hasFolder) =>
      `Did no file arrive? Your Outlook does not allow downloads: ${hasFolder ? "use a folder" : "open the pane in Outlook on the web"}.`,
    show: "Check the downloaded zip",
    savedNone: rich`No message was saved.`,
    freed: (number, isZip) => {
      const where = isZip ? "in the zip" : "in the Personal Folder";
      if (number === 0) return rich`No message was moved.`;
      return number === 1
        ? rich`1 message was moved to *Deleted Items*. Its copy is ${where}.`
        : rich`${count(number)} messages were moved to *Deleted Items*. Their copies are ${where}.`;
    },
    stillCounts:
      "Deleted Items still counts against the limit of the mailbox: to get the room back, empty that folder in Outlook. After that it cannot be undone.",
    undone: (number) =>
      number === 1
        ? rich`1 message is back in its folder.`
        : rich`${count(number)} messages are back in their folders.`,
    verified: (number, isZip) => {
      const where = isZip ? "in the zip" : "in the folder";
      return number === 1
        ? rich`The file ${where} is complete and matches what was saved.`
        : rich`The ${files(number)} ${where} are complete and match what was saved.`;
    },
    differs: (isZip) =>
      isZip ? rich`The zip is not as it was saved.` : rich`The folder is not as it was saved.`,
    repaired: rich`The folder is complete again.`,
    notDone: (number) => `${messages(number)} still to do`,
    gone: (number, kind) =>
      `${messages(number)} ${number === 1 ? "was" : "were"} no longer in ${kind === "undo" ? "Deleted Items" : "the mailbox"}`,
    goneWhy: (number) =>
      number === 1 ? "It was moved or deleted before." : "They were moved or deleted before.",
    more: (number) => `and ${count(number)} more`,
    differences: {
      missing: (number) => `${files(number)} missing`,
      changed: (number) => `${files(number)} changed`,
      extra: (number) => `${files(number)} too many`,
    },
    differenceHints: {
      missing: "It can be fetched again while the message is still in the mailbox.",
      changed:
        "It is no longer what was saved. It can be fetched again while the message is still in the mailbox.",
      extra: "It does not come from this pane: it is not touched.",
    },
    repair: "Repair the folder",
    verify: "Check the folder",
    undo: "Undo",
  },
  free: {
    title: "Free room in the mailbox",
    about: (total) =>
      total.count === 1
        ? `1 message, saved and verified, is still in the mailbox (${weight(total)}).`
        : `${messages(total.count)}, saved and verified, are still in the mailbox (${weight(total)}).`,
    some: "To free only some of them, choose them in the list.",
    already: (number) =>
      number === 1
        ? "Another saved one is already in Deleted Items: it is not offered."
        : `${count(number)} more saved ones are already in Deleted Items: they are not offered.`,
    start: (number) => `Free ${messages(number)}…`,
    question: (number) => `Move ${messages(number)} to Deleted Items?`,
    what: [
      "Before each one is moved its copy is checked again; one without a copy stays.",
      "Nothing is deleted here: you can undo it, or take them out of Deleted Items while the server keeps them.",
      "The room comes back when the server or you empty Deleted Items.",
      "Outlook may ask for permission to move messages (Mail.ReadWrite).",
    ],
    yes: (number) => `Yes, move ${messages(number)}`,
    no: "Leave them in the mailbox",
  },
  backup: {
    title: "Backup of the Personal Folder",
    ask: "The backup of this folder is your responsibility (clause 11). Make a copy now?",
    much: (number) => `Since the last backup you saved ${messages(number)}.`,
    longAgo: (day) => `You saved messages on ${day} and there is no backup after that.`,
    how: "Copy the whole folder to another disk or to where your office keeps backups, and note it here.",
    done: "I made the copy",
    failed: "Outlook could not note the backup. Try again.",
  },
  rules: {
    open: "What to do with each folder",
    about:
      "For what expires. “Always save” chooses its messages; “Let it be deleted” no longer counts or recalls them.",
    names: { save: "Always save", ask: "Ask", let: "Let it be deleted" },
    failed: "Outlook could not keep the rule. Try again.",
  },
  foot: {
    saved: (day) => `Last saved: ${day}`,
    verified: (day) => `Last checked: ${day}`,
    backedUp: (day) => `Last backup: ${day}`,
    noBackup: "No backup noted: copying the folder to another disk is up to you (clause 11)",
    verify: "Check the folder",
  },
};
