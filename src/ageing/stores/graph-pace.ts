/** Of the 10,000 requests in ten minutes that an app has for each mailbox, as 16 in a second; the rest is for other panes. */
const MOST = 9600;
const SPAN = 600_000;
/** Requests are counted together by this many milliseconds. */
const SLOT = 1000;

/** Asks to make `weight` requests now; gives the milliseconds to wait before asking again, 0 where they may be made. */
export type Pace = (now: number, weight: number) => number;

/** Keeps the requests of any ten minutes within what the service allows. */
export function pace(most = MOST, span = SPAN): Pace {
  let slots: readonly { readonly at: number; readonly made: number }[] = [];
  return (now, weight) => {
    // A clock that was set back leaves slots in its future: they would stop us for good.
    slots = slots.filter(({ at }) => at <= now && now < at + SLOT + span);
    const made = slots.reduce((sum, slot) => sum + slot.made, 0);
    const [first] = slots;
    if (first && made + weight > most) return first.at + SLOT + span - now;
    const at = Math.floor(now / SLOT) * SLOT;
    const last = slots.at(-1);
    slots =
      last?.at === at
        ? [...slots.slice(0, -1), { at, made: last.made + weight }]
        : [...slots, { at, made: weight }];
    return 0;
  };
}
