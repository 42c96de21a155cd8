/** In a PDF whose tables lead nowhere the pane searches; at send it is damaged. */
export const searchObject = (): undefined => undefined;
export const searchTrailer = (): undefined => undefined;
