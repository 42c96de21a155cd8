/** The lines of a stream as they arrive, without their ends; blank ones are left out. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  /** Pieces of the line that has not ended yet: joined once, so that a long line stays linear. */
  let pending: string[] = [];
  const take = (piece: string): string => {
    const line = [...pending, piece].join("").replace(/\r$/, "");
    pending = [];
    return line;
  };
  for await (const chunk of chunks) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const pieces = text.split("\n");
    for (const piece of pieces.slice(0, -1)) {
      const line = take(piece);
      if (line.trim() !== "") yield line;
    }
    pending.push(pieces[pieces.length - 1] ?? "");
  }
  const last = take(decoder.decode());
  if (last.trim() !== "") yield last;
}
