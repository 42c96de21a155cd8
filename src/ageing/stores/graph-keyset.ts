/**
 * Where a listing goes on. In large mailboxes Graph was seen to drop `nextLink`s and to repeat and skip messages at the
 * edges of pages (microsoftgraph/microsoft-graph-docs issues), so each page is asked for by the instant that the one
 * before it reached, and `nextLink` is followed only among messages of the very same second.
 */
export interface Place {
  /** The second that was reached. */
  readonly from: number | undefined;
  /** Messages a page. */
  readonly top: number;
  /** Pages as large as this are too much for the server. */
  readonly tooLarge: number;
  readonly nextLink: string | undefined;
  /** Links that were followed since `from`. */
  readonly followed: readonly string[];
  /** Whether any page since the last one that was asked for by instant told something new. */
  readonly isNews: boolean;
}

/** As Graph allows, from 1. */
const LARGEST = 1000;
const SMALLEST = 10;
/** Pages of one second; more is a server that goes round in circles. */
const MOST_LINKS = 1000;

/** As many as Exchange allows in one folder. */
const MOST_MESSAGES = 1_000_000;
/** Requests that may be of little use; those of a whole listing bring ten messages, or five where many share a second. */
const MOST_BARREN = 1000;
const FEWEST = 5;

/** Whether a listing goes on longer than any mailbox does: a server that always tells one thing more has no end. */
export const isEndless = (requests: number, seen: number): boolean =>
  seen > MOST_MESSAGES || requests > MOST_BARREN + seen / FEWEST;

export const beginning: Place = {
  from: undefined,
  top: 250,
  tooLarge: LARGEST + 1,
  nextLink: undefined,
  followed: [],
  isNews: false,
};

export interface Turned {
  /** Messages on the page, known ones too. */
  readonly count: number;
  readonly fresh: number;
  /** The latest instant on the page. */
  readonly latest: number | undefined;
  readonly nextLink: string | undefined;
  /** There is more, and no link that we may follow. */
  readonly isLost?: boolean;
}

const anew = (place: Place, change: Partial<Place>): Place => ({
  ...place,
  nextLink: undefined,
  followed: [],
  isNews: false,
  ...change,
});

const second = (instant: number | undefined): number =>
  instant === undefined ? -Infinity : Math.floor(instant / 1000);

/** The place after a page; `end` when all was seen, `stuck` when there is more and no way to it. */
export function turn(place: Place, page: Turned): Place | "end" | "stuck" {
  if (second(page.latest) > second(place.from)) return anew(place, { from: page.latest });
  const isNews = page.fresh > 0 || (place.nextLink !== undefined && place.isNews);
  if (page.nextLink !== undefined && !place.followed.includes(page.nextLink)) {
    if (place.followed.length >= MOST_LINKS) return "stuck";
    return { ...place, nextLink: page.nextLink, followed: [...place.followed, page.nextLink], isNews };
  }
  if (page.count >= place.top || page.nextLink !== undefined || page.isLost === true) {
    // A page full of one second, and no link to the next: a larger one may reach beyond that second.
    const top = Math.min(LARGEST, place.top * 2);
    return top > place.top && top < place.tooLarge ? anew(place, { top }) : "stuck";
  }
  return isNews ? anew(place, {}) : "end";
}

/** The place with pages of half the size; undefined where they are small already. */
export const smaller = (place: Place): Place | undefined =>
  place.top <= SMALLEST
    ? undefined
    : anew(place, { top: Math.max(SMALLEST, Math.floor(place.top / 2)), tooLarge: place.top });
