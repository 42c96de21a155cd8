import type { DueCounts } from "../../policy/ageing/kept-ageing";
import type { Destination, Sha256 } from "../folder/destination";
import type { AgeingNotes, ChosenPlace, FolderRule, MailboxState } from "../mailbox-desk";
import type { Reckoning } from "../reckoning";
import type { MailStore } from "../store";
import type { Alone } from "./job-runner";

/** A place that the person chose for the copies. */
export interface Place {
  readonly chosen: ChosenPlace;
  readonly destination: Destination;
  /** Where what was written has to be handed over: a zip is downloaded, and a download may never begin. */
  readonly handOver?: HandOver;
}

export interface HandOver {
  readonly give: () => Promise<void>;
  /** Asks the person for what arrived, to be read as it lies on the disk; must follow a click. Undefined where none is shown. */
  readonly takeBack: () => Promise<Destination | undefined>;
}

/** What is kept in the mailbox's settings between one pane and the next. */
export interface AgeingBook {
  readonly notes: () => AgeingNotes;
  /** What the person said of a folder; undefined where nothing was said. */
  readonly ruleOf: (folderId: string) => FolderRule | undefined;
  readonly change: (notes: Partial<AgeingNotes>) => Promise<boolean>;
  readonly setRule: (folderId: string, rule: FolderRule) => Promise<boolean>;
  /** Whether a copy of this message was once read back and matched, whatever place is open now. */
  readonly wasSaved: (id: string) => boolean;
  readonly keepSaved: (ids: ReadonlySet<string>) => void;
  /** What has no whole copy any more. */
  readonly forgetSaved: (ids: ReadonlySet<string>) => void;
  /** Keeps the numbers that reminders speak of. */
  readonly keepDue: (counts: DueCounts) => Promise<boolean>;
}

/** What a desk is made of. */
export interface DeskParts {
  /** Undefined where this client or kit reaches no mailbox. */
  readonly store: MailStore | undefined;
  /** Address of the mailbox: the first folder of every path. */
  readonly mailbox: string;
  readonly reckoning: () => Reckoning;
  readonly zone: string;
  readonly quota: () => MailboxState["quota"];
  readonly book: AgeingBook;
  readonly places: readonly ChosenPlace["kind"][];
  /** Asks the person; undefined where none was chosen. */
  readonly openPlace: (kind: ChosenPlace["kind"]) => Promise<Place | undefined>;
  readonly sha256: Sha256;
  readonly alone?: Alone;
  /** Local date and time for the names of files. */
  readonly stampOf: (instant: number) => { readonly month: string; readonly stamp: string };
}
