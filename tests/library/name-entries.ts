import type { NameEntry } from "../../src/library/names/name-postings.ts";
import type { NameMatch } from "../../src/library/names/names.ts";

export const gill: NameEntry = {
  id: "amandeep-singh-gill",
  names: ["amandeep-singh-gill", "Amandeep Singh Gill", "M. Amandeep Singh Gill"],
  also: ["Special Envoy of the Secretary-General for technology", "Envoyé spécial"],
};

export const hung: NameEntry = {
  id: "nguyen-manh-hung",
  names: ["nguyen-manh-hung", "Nguyen Manh Hung", "Nguyễn Mạnh Hùng", "le ministre"],
  also: ["Minister of Information and Communications", "ministre de l’Information et des Communications"],
};

export const tamesis: NameEntry = {
  id: "pauline-tamesis",
  names: ["pauline-tamesis", "Pauline Tamesis", "Mme Pauline Tamesis"],
  also: ["UN Resident Coordinator in Viet Nam", "coordinatrice résidente"],
};

export const chouLambert: NameEntry = {
  id: "quintin-chou-lambert",
  names: ["quintin-chou-lambert", "Quintin Chou-Lambert"],
  also: ["Head of the Office of the Special Envoy"],
};

export const article = [gill, hung, tamesis, chouLambert];

export const person = (name: string, ...also: string[]): NameEntry => ({ id: name, names: [name], also });

export const one = (id: string): NameMatch => ({ matches: "one", id });

export const several = (...ids: string[]): NameMatch => ({ matches: "several", ids });

export const none = (...closest: string[]): NameMatch => ({ matches: "none", closest });
