import type { ReactElement } from "react";
import type { RecordBook } from "../draft-source";

interface RecordViewProps {
  readonly book: RecordBook;
  readonly onClose: () => void;
}

/** What the sender answered, to be read, exported and cleared. */
export function RecordView(_props: RecordViewProps): ReactElement {
  return <div />;
}
