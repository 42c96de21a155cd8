import { later } from "../../components/Later";

/** Few senders ever need it, and its fields weigh more than a card: it comes in a file of its own. */
export const noteFormPart = later(() =>
  import(/* webpackChunkName: "false-alarm" */ "./NoteForm").then(({ NoteForm }) => NoteForm),
);
