import { describe, expect, test } from "vitest";
import { findFacts } from "../../../src/drafts/find-facts.ts";
import { documentFrom } from "../../../src/drafts/input/load.ts";
import { readDocument } from "../../../src/drafts/input/read.ts";

const read = (name: string, content: string) => readDocument(documentFrom(name, Buffer.from(content)));

const long =
  "The energy minister told parliament on Monday that the turbines of the new dam will turn in 2029, a year late.";
const page = (above: string, body: string, title = "The dam that came late", lang = "en"): string =>
  `<html lang="${lang}"><head><title>${title} | Le Courrier du Val</title><link rel="canonical" href="https://courrierduval.example/a/dam"></head><body><article><h1>${title}</h1>${above}<p>${long}</p><p>${body}</p><p>${long}</p></article></body></html>`;

test.each([
  ["Ruth Adeyemi", "<div class=byline><a>Ruth Adeyemi</a><div>Jan 25, 2026</div><div>Share</div></div>"],
  ["Ruth Adeyemi", "<div class=byline><div>By</div><div>Ruth Adeyemi</div></div>"],
  ["Anaïs Petit", "<div class=submitted>Soumis par Anaïs Petit le mer 14/01/2026 - 08:12</div>"],
  ["Ana Gil", "<div class=submitted>Enviado por Ana Gil el 14 enero, 2026 - 08:12</div>"],
  ["Hoàng Yến", "<p class=author>Hoàng Yến thực hiện</p>"],
  ["Innes Gow", "<div class=post-meta><span>By Innes Gow</span> · 18 February 2026 · 3 minute read</div>"],
  ["Phan Thu Trà", "<p class=meta>Đăng bởi Phan Thu Trà ngày 12/02/2026 | 2 phút đọc</p>"],
  ["Mai Khanh", "<p class=author>Ảnh và bài: Mai Khanh</p>"],
  ["Tom Reed", "<p class=byline>Submitted by Tom Reed on Wed, 01/14/2026 - 08:12</p>"],
])("the writer is %s in %s", async (byline, above) => {
  expect((await read("a.html", page(above, long))).byline).toBe(byline);
});

test("a page has the day beside its writer, and the publisher whom its title and its address name", async () => {
  const above = "<footer><p class=submitted>Soumis par Anaïs Petit le mer 14/01/2026 - 08:12</p></footer>";
  const { published, publisher } = await read("a.html", page(above, long, "La digue arrive en retard", "fr"));
  expect([published?.value, publisher?.value]).toEqual(["2026-01-14", "Le Courrier du Val"]);
});

test.each(["#footnote-1", "#fn1", "/post#fn:1", "#_ftn1", "#note-1"])(
  "a page has no number of the note %s in its text",
  async (href) => {
    const { text } = await read("a.html", page("", `It moves 12,000 people.<a href="${href}">1</a>`));
    expect(text).toContain("12,000 people.\n");
  },
);

test("a page has no mark of a note in brackets beside its link", async () => {
  const { text } = await read(
    "a.html",
    page("", 'It cost 640,000 euros<span> [<a href="#nb1">1</a>]</span>.'),
  );
  expect(text).toContain("640,000 euros.\n");
});

test("a page’s site is the first part of its title if both parts are headings", async () => {
  const blog = `<html lang="en"><head><title>Quay News: The dam is late</title></head><body><h1>Quay News</h1><h3>The dam is late</h3><p>${long}</p><p>${long}</p></body></html>`;
  const { title, publisher } = await read("a.html", blog);
  expect([title, publisher?.value]).toEqual(["The dam is late", "Quay News"]);
});

test("a page’s title of one word is not the heading of a section that has this word", async () => {
  const { title } = await read(
    "a.html",
    page("", `${long}</p><h2>The Mozilla VR team</h2><p>${long}`, "Mozilla"),
  );
  expect(title).toBe("Mozilla");
});

test("a page has the day that its template shows with the time", async () => {
  const above = "<div class=detail-time>14/02/2026 09:15</div>";
  expect((await read("a.html", page(above, long, "Le barrage", "fr"))).published?.value).toBe("2026-02-14");
});

test("a text has its headline above its byline", async () => {
  const { title, byline } = await read("a.txt", `The dam is late\nBy Ruth Adeyemi\n\n${long}\n`);
  expect([title, byline]).toEqual(["The dam is late", "Ruth Adeyemi"]);
});

test("a page whose headline says that a concert is canceled is not withdrawn", async () => {
  const { item } = await read("a.html", page("", long, "ANNULÉ : le concert de la digue"));
  expect(item.status).toBe("usable");
});

const figuresIn = async (name: string, content: string) =>
  (await findFacts(await read(name, content), null, null, () => {})).facts.figures.map(({ value }) => value);

test.each([
  ["1,900 boats and not the time to read it", `The quay\n\n3 min read\n\n${long} It has 1,900 boats.\n`],
  [
    "1,900 boats and not half of a number",
    `The quay\n\n${long} It has 1,900 boats and twenty-\nthree cranes.\n`,
  ],
])("a text has the figure %s", async (_, content) => {
  expect(await figuresIn("a.txt", content)).toEqual([1900]);
});

const mail = (body: string, type = "text/plain", subject = "The quay"): string =>
  `From: Quay <a@quay.example>\nTo: desk@paper.example\nSubject: ${subject}\nContent-Type: ${type}; charset=utf-8\n\n${body}`;

describe("the text of an e-mail ends before", () => {
  test.each([
    ["a signature", "Kind regards,\n\nAnn Quill\nPress office\nTel. 01 23 45 67 89\n"],
    ["a signature after two dashes", "-- \nAnn Quill\nHarbour Authority\n"],
    [
      "a signature and a notice",
      "Cordialement,\nAnn Quill\n\nCe message et ses pièces jointes sont confidentiels.\n",
    ],
    ["a notice", "AVISO LEGAL: este mensaje es confidencial. Si lo recibe por error, bórrelo.\n"],
    [
      "a Spanish notice to its reader",
      "AVISO LEGAL: Este mensaje se dirige exclusivamente a su destinatario.\n",
    ],
    ["a French notice to its reader", "Ce message est destiné exclusivement à son destinataire.\n"],
    ["an English notice to its reader", "This message is intended only for its addressee.\n"],
    ["a Vietnamese notice to its reader", "Email này chỉ dành cho người nhận có tên ở trên.\n"],
    ["a footer", "Facebook | Twitter\n\n© 2026 Quay Weekly\n\nYou can unsubscribe here.\n"],
    ["links", "Unsubscribe | Update your preferences | https://quay.example/u?id=7\n"],
    ["a French link", "Si vous ne souhaitez plus recevoir nos messages, cliquez ici pour vous désabonner.\n"],
    ["a Spanish link", "Haga clic aquí para darse de baja.\n"],
    ["a Vietnamese link", "Nhấn vào đây để hủy đăng ký\n"],
    ["a telephone", "Enviado desde mi iPhone\n"],
    ["rights", "Quay Weekly. All rights reserved.\n"],
    ["a Vietnamese signature", "Trân trọng,\nNguyễn Thu Hà\nPhòng báo chí\n"],
  ])("%s", async (_, below) => {
    const { text, remarks } = await read("a.eml", mail(`${long}\n\n“We will mend it.”\n\n${below}`));
    expect(text).toBe(`The quay\n\n${long}\n\n“We will mend it.”\n`);
    expect(remarks.map(({ key }) => key)).toEqual(["around-text"]);
  });

  test.each([
    "Best regards\n\nThe mayor wrote these two words below her letter of resignation.\n",
    "Customers can unsubscribe with one click, the minister promised.\n\nShe denied that it costs jobs.\n",
    "La empresa pretende dar de baja a 300 trabajadores.\n\nEl comité lo niega y no firmará.\n",
    "Les désinscriptions ont doublé.\n\nLe maire dément toute fraude.\n",
    "Darse de baja será más fácil\n\nLa ministra lo prometió el lunes.\n",
    "Unsubscribe button for all\n\nThe minister promised it on Monday.\n",
    "Lire en ligne nuit au sommeil\n\nLe ministre le dément.\n",
    "Hủy đăng ký xe sẽ dễ hơn\n\nBộ trưởng hứa như vậy.\n",
    "Aviso legal: la ley cambia\n\nLa ministra no dimite.\n",
    "The funds are intended solely for the repair of the pier.\n\nThe mayor denied it.\n",
    "The information contained in this file is false, she said.\n\nThe mayor denied it.\n",
    "Si ha recibido este subsidio, no pagará.\n\nEl alcalde lo niega.\n",
    "Số tiền được gửi từ Hàn Quốc.\n\nÔng không nhận số tiền này.\n",
    "“This message and any attachments are false,” she said.\n\nThe mayor denied it.\n",
    "The mayor wrote: “This message is intended only for the person I love.”\n\nHe denied it.\n",
    "This message is intended only for residents of the quay, the mayor said.\n\nHe denied it.\n",
    "« Ce message est destiné exclusivement à la personne que j’aime », a dit le maire.\n\nIl le dément.\n",
    "Ce message s’adresse exclusivement aux riverains, a dit le maire.\n\nIl le dément.\n",
    "«Si ha recibido este mensaje, llame», dijo la alcaldesa.\n\nElla lo niega.\n",
    "Este mensaje va dirigido exclusivamente a los vecinos, dijo.\n\nElla lo niega.\n",
    "Thư này chỉ dành cho người nhận trợ cấp, bà nói.\n\nÔng phủ nhận.\n",
    "Copyright law will change, the minister said.\n\nShe denied it.\n",
  ])("nothing of %s", async (end) => {
    for (const body of [`${long}\n\n${end}`, `${end}\n${long}\n`])
      expect((await read("a.eml", mail(body))).text).toBe(`The quay\n\n${body}`);
  });
});

const rss = (title: string, body: string): string =>
  `<rss version="2.0"><channel><title>NW</title><item><title>${title}</title><guid>urn:nw:00012345</guid>${body}</item></channel></rss>`;
const described = (body: string): string => `<description>${body}</description>`;
const ninjs = (fields: object): string => JSON.stringify({ uri: "urn:nw:00012345", ...fields });
const newsArticle = (headline: string): string =>
  JSON.stringify({ "@type": "NewsArticle", headline, articleBody: long });

test.each([
  ["a feed’s headline", "a.xml", rss("DÉPÊCHE ANNULÉE : le quai", described(long))],
  ["a feed’s headline alone", "a.xml", rss("MANDATORY KILL: The quay", "")],
  ["a feed’s first line", "a.xml", rss("The quay", described(`EDS: MANDATORY KILL&lt;p&gt;${long}`))],
  ["the headline of JSON-LD", "a.json", newsArticle("TELETIPO ANULADO: el muelle")],
  ["the first line of ninjs", "a.json", ninjs({ headline: "Cầu", body_text: `HỦY TIN\n${long}` })],
  ["the note of ninjs without a status", "a.json", ninjs({ headline: "Quay", ednote: "Mandatory kill." })],
  ["the headline of ninjs alone", "a.json", ninjs({ headlines: [{ value: "KILL: The quay" }] })],
  ["a subject", "a.eml", mail(`${long}\n`, "text/plain", "MANDATORY KILL: The quay")],
  ["a line above the frame", "a.eml", mail(`ANNULATION\nView this email in your browser\n\n${long}\n`)],
  ["a headline in Markdown", "a.md", `# HỦY TIN: cầu Sông Yên\n\n${long}\n`],
  [
    "a line of a wire",
    "a.txt",
    `^BC-EU--Bridge,a0417,0312\n^Bridge late<\n   MANDATORY KILL\n   ${long}\n<\n`,
  ],
  ["a line above a wire", "a.txt", `ANULACIÓN:\n^BC-EU--Bridge,a0417,0312\n^Bridge late<\n   ${long}\n<\n`],
])("an article is withdrawn by %s", async (_, name, content) => {
  expect((await read(name, content)).item.status).toBe("canceled");
});

test.each([
  ["a feed", "a.xml", rss("ALERTE – ANNULATION : le concert du quai", described(long))],
  ["a feed", "a.xml", rss("KILL THE BILL, PROTESTERS SAY", described(long))],
  ["JSON-LD", "a.json", newsArticle("ANULADO: el concierto")],
])("the headline of an event that is canceled withdraws nothing in %s", async (_, name, content) => {
  expect((await read(name, content)).item.status).toBe("usable");
});

test.each([
  ["Press release: The quay", "The quay"],
  ["NOTA DE PRENSA – El muelle", "El muelle"],
  ["Fwd: Communiqué de presse : le quai", "le quai"],
  ["The quay: a release", "The quay: a release"],
])("the subject %s gives the headline %s", async (subject, title) => {
  expect((await read("a.eml", mail(`${long}\n`, "text/plain", subject))).title).toBe(title);
});

test("a newsletter has no words that its readers do not see", async () => {
  const body =
    '<div style="display:none">Mayor resigns</div><p>View this email in your browser</p><p>It will be mended.</p>';
  expect((await read("a.eml", mail(body, "text/html"))).text).toBe("The quay\n\nIt will be mended.\n");
});

test("an agency’s wire has its headline, writer, day and note", async () => {
  const wire =
    "a0417----\n^BC-EU--Bridge, 1st Ld,a0417,0312\n^Eds: UPDATES with quote.\n^Bridge to open late<\n^By INGRID SOLBAKK=\n^Nordic Wire=\n   OSLO (NW) _ It will open late.\n   ``We will open it,'' Hagen said.\n<\nNW-CS-02-11-26 1432GMT\n";
  const { text, title, byline, published, item } = await read("a.txt", wire);
  expect({ text, title, byline, published: published?.value, note: item.note }).toEqual({
    text: "Bridge to open late\n\nOSLO (NW) — It will open late.\n\n“We will open it,” Hagen said.\n",
    title: "Bridge to open late",
    byline: "INGRID SOLBAKK",
    published: "2026-02-11",
    note: "UPDATES with quote.",
  });
});

test("a wire that was pasted without its marks has its headline, writer and day, and its paragraphs whole", async () => {
  const wire =
    "BC-Port-Strike, 2nd Ld-Writethru, a0412\nPort workers end strike\nEds: UPDATES with quote.\nBy JANE ROE\nCoastal Wire\n\nPORT HALE (CW) — Dockworkers voted Tuesday\nto end a strike.\n\n(MORE)\n\n“Nobody will be dismissed,” said Marcus Bell.\n\nCW-NY-03-03-26 1714EST\n";
  const { text, title, byline, published, item } = await read("a.txt", wire);
  expect({ text, title, byline, published: published?.value, note: item.note }).toEqual({
    text: "Port workers end strike\n\nPORT HALE (CW) — Dockworkers voted Tuesday to end a strike.\n\n“Nobody will be dismissed,” said Marcus Bell.\n",
    title: "Port workers end strike",
    byline: "JANE ROE",
    published: "2026-03-03",
    note: "UPDATES with quote.",
  });
});

test("a pasted wire with indented paragraphs ends its fields at the first of them", async () => {
  const wire = `AM-Quay\nBridge late\nBy Kit Oduya\n   ${long}\n   She will not resign.\n`;
  const { text, title, byline } = await read("a.txt", wire);
  expect([text, title, byline]).toEqual([
    `Bridge late\n\n${long}\n\nShe will not resign.\n`,
    "Bridge late",
    "Kit Oduya",
  ]);
});

test("a pasted wire keeps the items of its lists and the parts between its dividing lines apart, and ends at its end", async () => {
  const wire =
    "BC-Fjord Bridge,0312\nBridge late\nBy KIT ODUYA\n\nOSLO — It opens late.\nTwo reasons:\n- the rain\n- the wind\n(MORE)\nShe will not resign.\n-\nThe quay will open in May.\n";
  const { text, remarks } = await read("a.txt", wire);
  expect([text, remarks]).toEqual([
    "Bridge late\n\nOSLO — It opens late. Two reasons:\n\n- the rain\n\n- the wind\n\nShe will not resign.\n",
    [{ key: "around-text", values: { words: "The quay will open in May." } }],
  ]);
});

test.each([
  ["BC-based ferry firm to close in May", "The ferry firm will close in May, said Ann Quill."],
  ["PM-Elect Quill names cabinet", "PORT MARLOW — She will name it on Monday, she said."],
  ["PM-Elect Quill Resigns", "She will leave on Monday, Tom Hale said."],
  ["AM-Quay", "“We will be fair,” she told reporters."],
])("a text that begins with %s keeps its first sentences", async (headline, sentence) => {
  const { text } = await read("a.txt", `${headline}\n${sentence}\n\n${long}\n`);
  expect(text).toContain(`${headline}\n${sentence}\n\n${long}`);
});

test("a remark quotes a sentence between the headline and the text of a wire", async () => {
  const wire = `^BC-EU--Bridge,a0417,0312\n^Bridge late<\n^It will cost 3 million crowns.<\n   ${long}\n`;
  expect((await read("a.txt", wire)).remarks).toEqual([
    { key: "around-text", values: { words: "It will cost 3 million crowns." } },
  ]);
});

test("a wire’s embargo is no headline, and holds; blank lines do not end its text; its day must exist", async () => {
  const wire = `^BC-EU--Bridge,a0417,0312\n^EMBARGOED UNTIL 14 February 2026, 06:00<\n^Bridge late<\n   ${long}\n\n   She will not resign.\n<\nNW-CS-13-45-26 1432GMT\n`;
  const { text, published, item } = await read("a.txt", wire);
  expect([text, published, item.status]).toEqual([
    `Bridge late\n\n${long}\n\nShe will not resign.\n`,
    null,
    "withheld",
  ]);
});

test.each([
  ["below a mark", "", "<\n^El muelle<\nEl muelle abrirá en mayo.\n<\n", "El muelle abrirá en mayo."],
  ["below a dash", "", "-\nLe quai ouvrira en mai.\n", "Le quai ouvrira en mai."],
  ["above", "Cầu sẽ mở vào tháng 5.\n", "<\n", "Cầu sẽ mở vào tháng 5."],
])("a remark quotes what a wire has %s its text", async (_, above, below, words) => {
  const { text, remarks } = await read(
    "a.txt",
    `${above}^BC-EU--Bridge,a0417,0312\n^Bridge late<\n   ${long}\n${below}NW-CS-02-11-26 1432GMT\n`,
  );
  expect([text, remarks]).toEqual([`Bridge late\n\n${long}\n`, [{ key: "around-text", values: { words } }]]);
});
