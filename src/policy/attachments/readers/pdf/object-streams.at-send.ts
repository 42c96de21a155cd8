/** Objects in streams are read in the pane: what tells encryption never lies in one (ISO 32000-1 §7.5.7). */
export const objectStreams = () => (): undefined => undefined;
