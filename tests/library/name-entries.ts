import type { NamedRole, NameEntry } from "../../src/library/names/name-entry.ts";
import type { NameMatch } from "../../src/library/names/names.ts";

/** A person, with roles by title; each role is a day older than the one before. */
export const entry = (id: string, names: readonly string[], ...titles: string[]): NameEntry => ({
  id,
  names,
  isPerson: true,
  roles: titles.map(
    (title, at): NamedRole => ({
      reference: `wire/${id}-${at}`,
      titles: [title],
      languages: ["en"],
      organization: [],
      asOf: `2026-01-${String(28 - at).padStart(2, "0")}`,
    }),
  ),
});

export const gill = entry(
  "amandeep-singh-gill",
  ["Amandeep Singh Gill", "M. Amandeep Singh Gill"],
  "Special Envoy of the Secretary-General for technology",
  "Envoyé spécial",
);

export const hung = entry(
  "nguyen-manh-hung",
  ["Nguyen Manh Hung", "Nguyễn Mạnh Hùng"],
  "Minister of Information and Communications",
  "ministre de l’Information et des Communications",
);

export const tamesis = entry(
  "pauline-tamesis",
  ["Pauline Tamesis", "Mme Pauline Tamesis"],
  "UN Resident Coordinator in Viet Nam",
  "coordinatrice résidente",
);

export const chouLambert = entry(
  "quintin-chou-lambert",
  ["Quintin Chou-Lambert"],
  "Head of the Office of the Special Envoy",
);

export const article = [gill, hung, tamesis, chouLambert];

export const person = (name: string, ...titles: string[]): NameEntry => entry(name, [name], ...titles);

/** Something that is no person. */
export const thing = (name: string, ...names: string[]): NameEntry => ({
  id: name,
  names: [name, ...names],
  isPerson: false,
  roles: [],
});

export const one = (id: string): NameMatch => ({ matches: "one", id, assumed: false, others: [] });

/** With something assumed, so that it must be said. */
export const readAs = (id: string, ...others: string[]): NameMatch => ({
  matches: "one",
  id,
  assumed: true,
  others,
});

/** Nothing assumed, but others may be meant. */
export const oneOf = (id: string, ...others: string[]): NameMatch => ({
  matches: "one",
  id,
  assumed: false,
  others,
});

export const several = (...ids: string[]): NameMatch => ({ matches: "several", ids });

/** By their roles, the newest first. */
export const holders = (...ids: string[]): NameMatch => ({
  matches: "holders",
  holders: ids.map((id) => ({ id, role: `wire/${id}-0` })),
});

export const none = (...closest: string[]): NameMatch => ({ matches: "none", closest });
