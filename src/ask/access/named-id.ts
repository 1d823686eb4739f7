/** A person, a user group or a role that a setting names, with its workspace or server. */
export interface NamedId {
  /** Null if the setting does not name it. Then it is the only one that is configured. */
  readonly workspace: string | null;
  readonly id: string;
}

/** Writes an id as settings have it: `T0123ABCD/U0123ABCD`. */
export const writeNamedId = ({ workspace, id }: NamedId): string =>
  workspace === null ? id : `${workspace}/${id}`;

/** Reads ids that are separated by commas. Ignores a platform's name before an id, because people copy ids from the audit log, which has it. */
export const readNamedIds = (written: string, platform: string): readonly NamedId[] =>
  written.split(",").map((each) => {
    const address = each.trim();
    const start = `${platform}:`;
    const path = address.startsWith(start) ? address.slice(start.length) : address;
    const slash = path.indexOf("/");
    return slash < 0
      ? { workspace: null, id: path }
      : { workspace: path.slice(0, slash), id: path.slice(slash + 1) };
  });
