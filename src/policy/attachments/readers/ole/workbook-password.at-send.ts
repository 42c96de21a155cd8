export type BlockKey = (block: number) => Uint8Array;

/** Whether Excel opens a workbook without asking is tried in the pane. */
export const ownKey = (): BlockKey | "xor" | "untried" | undefined => "untried";
