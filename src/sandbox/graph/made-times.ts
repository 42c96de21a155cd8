import { randomOf, type Random } from "./random";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** America/Mexico_City has had no summer time since 2022. */
const OFFSET = -6 * HOUR;
export const OLDEST_DAYS = 100;

/** Local midnight of the day that lies so many days before `now`. */
const midnight = (now: number, daysAgo: number): number =>
  Math.floor((now + OFFSET) / DAY) * DAY - OFFSET - daysAgo * DAY;

/** How much comes on each day, 0 being today: little at weekends, and days on which everything comes at once. */
function weights(now: number, random: Random): readonly number[] {
  return Array.from({ length: OLDEST_DAYS + 1 }, (_, daysAgo) => {
    const weekday = new Date(midnight(now, daysAgo) + OFFSET).getUTCDay();
    const isWeekend = weekday === 0 || weekday === 6;
    const burst = random.chance(0.06) ? 4 : 1;
    return (0.4 + random.next()) * (isWeekend ? 0.12 : 1) * burst;
  });
}

/** The edges of the 90 days, to the second: what is lost any moment, what has its last day, what has one more. */
const edges = (now: number): readonly number[] => [
  midnight(now, 90) - 1_000,
  midnight(now, 90),
  midnight(now, 89) - 1_000,
  midnight(now, 89),
  midnight(now, 76),
];

/** When messages came, newest first; none after `now`. */
export function timesOf(seed: number, now: number, count: number): readonly number[] {
  const random = randomOf(`times ${seed}`);
  const all = weights(now, random);
  const sum = all.reduce((total, one) => total + one, 0);
  const dayOf = (): number => {
    let left = random.next() * sum;
    const day = all.findIndex((weight) => (left -= weight) < 0);
    return day < 0 ? OLDEST_DAYS : day;
  };
  const others = Array.from({ length: Math.max(0, count - edges(now).length) }, () => {
    // Office hours, most in the morning.
    const hour = 8 + 11 * random.next() * (0.5 + random.next() / 2);
    const received = midnight(now, dayOf()) + Math.floor(hour * HOUR) + random.between(0, 999);
    return received > now ? now - random.between(1, 600) * 1_000 : received;
  });
  return [...edges(now), ...others].slice(0, count).sort((a, b) => b - a);
}
