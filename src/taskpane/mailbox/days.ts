/** The first day on which a message may be deleted that has so many days left. */
export const deletableOn = (today: number, left: number): number => today + left + 1;
