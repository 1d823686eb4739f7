import { defineMessages } from "../../base/language/messages.ts";
import type { Proposal } from "./proposal.ts";

/** Why what a model proposed is not taken. */
export type Rejection =
  | "not-verbatim"
  | "too-short"
  | "too-long"
  | "not-in-body"
  | "name-not-in-text"
  | "not-a-name"
  | "role-not-in-passage"
  | "no-kind"
  | "number-differs"
  | "unit-not-in-text";

export interface Rejected {
  readonly proposal: Proposal;
  readonly reason: Rejection;
}

export const sayRejection = defineMessages<Rejection>({
  en: {
    "not-verbatim": "the passage is not in the article",
    "too-short": "the passage has fewer than four words",
    "too-long": "the passage is longer than two sentences or one paragraph",
    "not-in-body": "the passage is in a caption or outside the article",
    "name-not-in-text": "the name is not in the text",
    "not-a-name": "this is not a name",
    "role-not-in-passage": "the role is not in the passage",
    "no-kind": "no kind of statement was given",
    "number-differs": "the passage does not give this number",
    "unit-not-in-text": "the unit is not in the passage",
  },
  fr: {
    "not-verbatim": "le passage ne figure pas dans l’article",
    "too-short": "le passage compte moins de quatre mots",
    "too-long": "le passage dépasse deux phrases ou un paragraphe",
    "not-in-body": "le passage se trouve dans une légende ou en dehors de l’article",
    "name-not-in-text": "le nom ne figure pas dans le texte",
    "not-a-name": "ce n’est pas un nom",
    "role-not-in-passage": "la fonction ne figure pas dans le passage",
    "no-kind": "aucun type de déclaration n’est donné",
    "number-differs": "le passage ne donne pas ce nombre",
    "unit-not-in-text": "l’unité ne figure pas dans le passage",
  },
  vi: {
    "not-verbatim": "đoạn trích không có trong bài",
    "too-short": "đoạn trích ngắn hơn bốn từ",
    "too-long": "đoạn trích dài quá hai câu hoặc quá một đoạn văn",
    "not-in-body": "đoạn trích nằm trong chú thích ảnh hoặc ngoài bài",
    "name-not-in-text": "tên không có trong văn bản",
    "not-a-name": "đây không phải là tên người",
    "role-not-in-passage": "chức vụ không có trong đoạn trích",
    "no-kind": "không nêu loại phát biểu",
    "number-differs": "đoạn trích không nêu con số này",
    "unit-not-in-text": "đơn vị không có trong đoạn trích",
  },
});
