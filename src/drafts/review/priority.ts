/** What makes a draft urgent. */
export interface Urgency {
  /** How many of its people, organizations and topics a person or a channel watches. */
  readonly watched: number;
  /** The commitments about which there is no doubt. */
  readonly commitments: number;
  readonly doubts: number;
  /** Since it is in the queue. */
  readonly ageMs: number;
}

const hourMs = 3_600_000;

/**
 * How soon a draft should be reviewed: the higher, the sooner. What the newsroom watches comes first, then commitments. Doubts
 * take time, so a draft with many of them waits longer. Each hour counts, so that no draft waits for ever: after two days, a
 * draft is before a new one that has nothing but commitments. Pure.
 */
export const priorityOf = ({ watched, commitments, doubts, ageMs }: Urgency): number => {
  const ofWatches = watched === 0 ? 0 : 40 + 10 * Math.min(watched, 3);
  const ofAge = Math.min(Math.max(0, Math.floor(ageMs / hourMs)), 60);
  return ofWatches + 10 * Math.min(commitments, 4) - Math.min(doubts, 20) + ofAge;
};
