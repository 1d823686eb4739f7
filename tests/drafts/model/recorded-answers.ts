/** Short articles with much that nobody in them promised. */
export const articles: Readonly<Record<string, string>> = {
  en: `Mayor Ann Quill opened the pier on Monday. Councillor Paul Dunn was there.

Neither Quill nor Dunn promised a new ferry for the island.

Quill did not promise to lower the fares of the ferry.

Quill refused to promise that the ferry would run in winter.

It was Quill, not Dunn, who promised that the ferry would run.

A spokesman for Quill promised that the pool would open again.

Quill's deputy promised to repair the wall of the harbour.

Dunn said: “The mayor told me: ‘I will resign before the winter.’ I did not believe her.”

Dunn said that Quill would resign before the winter.

Will the council build a second school, as Quill asked?

“The fares will never rise again,” the report said.

Ann Quill gave her word that the market would stay.

DJ Marlo promised a concert for the school of the island.

DJ Marlo did not promise a concert for the hospital.

Neither DJ Marlo nor Dunn promised a concert on the pier.

DJ Marlo's manager promised a second concert at the harbour.

Quill, not Dunn, stuck to the plan for the ferry on Monday.

Dunn's plan for the harbour took the council by surprise.

“They told me: ‘We will leave the council before the winter.’ Everybody laughed,” the old report said.

Dunn denied that Quill had said “the pool will close for ever”.

Quill welcomed the plan and vouched for the workers of the port.

The bridge to the island will open in spring.`,
  fr: `La maire Anne Lemoine a inauguré la jetée lundi. Le conseiller Paul Garnaud était là.

Ni Mme Lemoine ni M. Garnaud n'ont promis un nouveau bac pour l'île.

Mme Lemoine n'a pas promis de baisser les prix du bac.

Mme Lemoine a refusé de promettre un bac en hiver.

Un porte-parole de Mme Lemoine a promis de rouvrir la piscine.

M. Garnaud a dit que Mme Lemoine démissionnerait avant l'hiver.

Anne Lemoine a martelé que le marché resterait ouvert.

MC Jango a promis un concert gratuit pour l'école.

MC Jango n'a pas promis de concert pour l'hôpital.

M. Garnaud a raconté : « La maire m'a dit : “Je démissionnerai avant l'hiver”. Je n'en crois rien. »`,
  es: `La alcaldesa Ana Silveira inauguró el muelle el lunes. El concejal Pablo Duarte estaba allí.

Ni Silveira ni Duarte prometieron un nuevo barco para la isla.

Silveira no prometió bajar los precios del barco.

Silveira se negó a prometer un barco en invierno.

Un portavoz de Silveira prometió reabrir la piscina municipal.

Duarte dijo que Silveira dimitiría antes del invierno.

Ana Silveira recalcó una vez más que el mercado sigue abierto.

DJ Tormenta prometió un concierto gratis para la escuela.

DJ Tormenta no prometió ningún concierto para el hospital.

Duarte contó: «La alcaldesa me dijo: “Dimitiré antes del invierno”. No la creo».`,
  vi: `Chủ tịch Nguyễn Thị Mai khánh thành bến tàu hôm thứ Hai. Ông Trần Văn Dũng cũng có mặt.

Bà Mai không hứa sẽ giảm giá vé phà cho người dân.

Bà Mai từ chối hứa sẽ có phà vào mùa đông.

Người phát ngôn của bà Mai hứa sẽ mở lại bể bơi.

Ông Dũng nói rằng bà Mai sẽ từ chức trước mùa đông.

Bà Nguyễn Thị Mai phân trần rằng chợ vẫn mở cửa.

DJ Bão hứa sẽ biểu diễn miễn phí cho trường học.

DJ Bão không hứa sẽ biểu diễn cho bệnh viện.

Ông Dũng kể: “Bà Mai nói với tôi: ‘Tôi sẽ từ chức trước mùa đông’. Tôi không tin.”`,
};

/**
 * What invented models answered, a line for each statement: language, speaker, kind, evidence, and what becomes of it beside the
 * rules' statements and people, and without them.
 */
export const recordedAnswers: Readonly<Record<"good" | "sloppy" | "hostile", string>> = {
  // The words have this speaker and this kind. If the rules have read the same, theirs are kept.
  good: `
en | Ann Quill | commitment | Ann Quill gave her word that the market would stay. | known | sure
en | DJ Marlo | commitment | DJ Marlo promised a concert for the school of the island. | known | sure
fr | Anne Lemoine | claim | Anne Lemoine a martelé que le marché resterait ouvert. | known | sure
es | Ana Silveira | claim | Ana Silveira recalcó una vez más que el mercado sigue abierto. | known | sure
fr | MC Jango | commitment | MC Jango a promis un concert gratuit pour l'école. | known | sure
es | DJ Tormenta | commitment | DJ Tormenta prometió un concierto gratis para la escuela. | known | sure
vi | DJ Bão | commitment | DJ Bão hứa sẽ biểu diễn miễn phí cho trường học. | known | sure
en | Ann Quill | support | vouched for the workers of the port. | known | sure
`,
  // The rules do not contradict these, but cannot confirm them.
  sloppy: `
en | Ann Quill | claim | Ann Quill gave her word that the market would stay. | known | kind-unsure
en | DJ Marlo | claim | DJ Marlo promised a concert for the school of the island. | known | kind-unsure
en | Ann Quill | claim | Quill, not Dunn, stuck to the plan for the ferry on Monday. | subject-unsure | subject-unsure
en | Ann Quill | commitment | Quill, not Dunn, stuck to the plan for the ferry on Monday. | subject-unsure, kind-unsure | subject-unsure, kind-unsure
vi | Nguyễn Thị Mai | claim | Bà Nguyễn Thị Mai phân trần rằng chợ vẫn mở cửa. | subject-unsure | subject-unsure
`,
  // A negation, an exclusion, a refusal, hearsay, a quotation in a quotation, a spokesman, a possessive, a question, another kind.
  hostile: `
en | Ann Quill | commitment | Neither Quill nor Dunn promised a new ferry for the island. | not-said | not-said
en | Paul Dunn | commitment | Neither Quill nor Dunn promised a new ferry for the island. | not-said | not-said
en | Ann Quill | commitment | a new ferry for the island. | not-said | not-said
en | Ann Quill | commitment | lower the fares of the ferry. | not-said | not-said
en | Ann Quill | commitment | Quill would resign before the winter. | other-speaker | other-speaker
en | Ann Quill | commitment | Quill did not promise to lower the fares of the ferry. | not-said | not-said
en | Ann Quill | commitment | Quill refused to promise that the ferry would run in winter. | other-kind | other-kind
en | Paul Dunn | commitment | It was Quill, not Dunn, who promised that the ferry would run. | not-said | not-said
en | Ann Quill | commitment | A spokesman for Quill promised that the pool would open again. | other-speaker | other-speaker
en | Ann Quill | commitment | Quill's deputy promised to repair the wall of the harbour. | other-speaker | other-speaker
en | Ann Quill | commitment | I will resign before the winter. | other-speaker | not-said
en | Paul Dunn | commitment | I will resign before the winter. | other-kind | not-said
en | Ann Quill | commitment | Dunn said that Quill would resign before the winter. | other-speaker | other-speaker
en | Ann Quill | commitment | Will the council build a second school, as Quill asked? | not-said | not-said
en | Ann Quill | commitment | “The fares will never rise again,” | known | other-kind
en | DJ Marlo | denial | DJ Marlo promised a concert for the school of the island. | other-kind | other-kind
en | DJ Marlo | commitment | DJ Marlo did not promise a concert for the hospital. | not-said | not-said
en | DJ Marlo | commitment | Neither DJ Marlo nor Dunn promised a concert on the pier. | not-said | not-said
en | DJ Marlo | commitment | DJ Marlo's manager promised a second concert at the harbour. | other-speaker | other-speaker
en | Paul Dunn | claim | Quill, not Dunn, stuck to the plan for the ferry on Monday. | not-said | not-said
en | Paul Dunn | claim | Dunn's plan for the harbour took the council by surprise. | not-said | not-said
en | Paul Dunn | commitment | We will leave the council before the winter. | other-speaker | not-said
en | Ann Quill | commitment | the pool will close for ever | other-speaker | other-kind
en | Paul Dunn | commitment | Ann Quill gave her word that the market would stay. | other-speaker | other-speaker
fr | Paul Garnaud | claim | Anne Lemoine a martelé que le marché resterait ouvert. | other-speaker | other-speaker
es | Pablo Duarte | claim | Ana Silveira recalcó una vez más que el mercado sigue abierto. | other-speaker | other-speaker
vi | Trần Văn Dũng | claim | Bà Nguyễn Thị Mai phân trần rằng chợ vẫn mở cửa. | not-said | not-said
fr | MC Jango | commitment | MC Jango n'a pas promis de concert pour l'hôpital. | not-said | not-said
es | DJ Tormenta | commitment | DJ Tormenta no prometió ningún concierto para el hospital. | not-said | not-said
vi | DJ Bão | commitment | DJ Bão không hứa sẽ biểu diễn cho bệnh viện. | not-said | not-said
fr | Anne Lemoine | commitment | Je démissionnerai avant l'hiver | other-speaker | not-said
es | Ana Silveira | commitment | Dimitiré antes del invierno | other-speaker | not-said
vi | Nguyễn Thị Mai | commitment | Tôi sẽ từ chức trước mùa đông | other-speaker | not-said
en | Ann Quill | commitment | The bridge to the island will open in spring. | not-said | not-said
fr | Anne Lemoine | commitment | Ni Mme Lemoine ni M. Garnaud n'ont promis un nouveau bac pour l'île. | not-said | not-said
fr | Anne Lemoine | commitment | Mme Lemoine n'a pas promis de baisser les prix du bac. | not-said | not-said
fr | Anne Lemoine | commitment | Mme Lemoine a refusé de promettre un bac en hiver. | other-kind | other-kind
fr | Anne Lemoine | commitment | Un porte-parole de Mme Lemoine a promis de rouvrir la piscine. | other-speaker | other-speaker
fr | Anne Lemoine | commitment | M. Garnaud a dit que Mme Lemoine démissionnerait avant l'hiver. | other-speaker | other-speaker
es | Ana Silveira | commitment | Ni Silveira ni Duarte prometieron un nuevo barco para la isla. | not-said | not-said
es | Ana Silveira | commitment | Silveira no prometió bajar los precios del barco. | not-said | not-said
es | Ana Silveira | commitment | Silveira se negó a prometer un barco en invierno. | other-kind | other-kind
es | Ana Silveira | commitment | Un portavoz de Silveira prometió reabrir la piscina municipal. | other-speaker | other-speaker
es | Ana Silveira | commitment | Duarte dijo que Silveira dimitiría antes del invierno. | other-speaker | other-speaker
vi | Nguyễn Thị Mai | commitment | Bà Mai không hứa sẽ giảm giá vé phà cho người dân. | not-said | not-said
vi | Nguyễn Thị Mai | commitment | Bà Mai từ chối hứa sẽ có phà vào mùa đông. | other-kind | other-kind
vi | Nguyễn Thị Mai | commitment | Người phát ngôn của bà Mai hứa sẽ mở lại bể bơi. | other-speaker | other-speaker
vi | Nguyễn Thị Mai | commitment | Ông Dũng nói rằng bà Mai sẽ từ chức trước mùa đông. | other-speaker | other-speaker
`,
};
