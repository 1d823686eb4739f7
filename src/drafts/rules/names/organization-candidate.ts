/** A name that may be an organization's. Token indexes. */
export interface OrganizationCandidate {
  readonly from: number;
  readonly to: number;
  /** "(PHE)" after the name. */
  readonly acronym: number | null;
  /** An acronym alone, or a kind alone ("la Commission"): counts only if a full name or a second use confirms it. */
  readonly weak: boolean;
  readonly key: string | null;
}
