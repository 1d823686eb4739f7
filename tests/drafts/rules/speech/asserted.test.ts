import { expect, test } from "vitest";
import { saidIn } from "../../said-in.ts";

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "After Mayor Ida Wren said the fund was empty, Senator Bo Marsh resigned and promised to sue.",
    [
      "claim · ida-wren · the fund was empty",
      "commitment · bo-marsh · Senator Bo Marsh resigned and promised to sue.",
    ],
  ],
  [
    "en",
    "Although Mayor Ida Wren promised a ferry, none came.",
    ["commitment · ida-wren · Mayor Ida Wren promised a ferry"],
  ],
  [
    "en",
    "Only after Mayor Ida Wren said the fund was empty did Senator Bo Marsh resign.",
    ["? claim · ida-wren · the fund was empty did Senator Bo Marsh resign"],
  ],
  [
    "en",
    "Because Mayor Ida Wren promised a ferry, the council, which had no money, borrowed.",
    ["? commitment · ida-wren · Mayor Ida Wren promised a ferry"],
  ],
  ["en", "As Mayor Ida Wren said, the fund is empty now.", ["claim · ida-wren · the fund is empty now"]],
  [
    "fr",
    "Alors que la maire Ida Roche promettait un bac, le quai a fermé.",
    ["commitment · ida-roche · la maire Ida Roche promettait un bac"],
  ],
  [
    "es",
    "Aunque la alcaldesa Ida Roca prometió un muelle, nadie lo construyó.",
    ["commitment · ida-roca · la alcaldesa Ida Roca prometió un muelle"],
  ],
  [
    "vi",
    "Sau khi ông Đỗ Văn Hùng nói quỹ đã hết tiền, bà Lê Thị Hoa từ chức.",
    ["claim · do-van-hung · quỹ đã hết tiền"],
  ],
  [
    "vi",
    "Khi ông Đỗ Văn Hùng nói cầu an toàn thì xe đã rơi.",
    ["claim · do-van-hung · ông Đỗ Văn Hùng nói cầu an toàn"],
  ],
])(
  "the rest of the sentence after an opening clause is not what its speaker said: %s %s",
  (language, text, expected) => {
    expect(saidIn(text, language)).toEqual(expected);
  },
);

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "Mayor Ida Wren, whose office said the fund was empty, left early.",
    ["claim · {office} · the fund was empty"],
  ],
  [
    "vi",
    "Ông Đỗ Văn Hùng, người mà bà Lê Thị Hoa nói là không đáng tin, đã rời cuộc họp.",
    ["claim · le-thi-hoa · bà Lê Thị Hoa nói là không đáng tin"],
  ],
  [
    "en",
    "Secretary Ida Wren urged Norvania to free them; Minister Bo Marsh did not commit to a date.",
    ["request · ida-wren · Secretary Ida Wren urged Norvania to free them"],
  ],
])("a clause ends where another subject or the main clause begins: %s %s", (language, text, expected) => {
  expect(saidIn(text, language)).toEqual(expected);
});

test.each([
  ["en", "Had Mayor Ida Wren said the road would close, shops could have planned."],
  ["en", "Whether Mayor Ida Wren promised a refund is disputed."],
  ["en", "Mayor Ida Wren is said to have promised a refund to every driver."],
  ["en", "Mayor Ida Wren, said to have promised a ferry, left the hall."],
  ["en", "No wonder Mayor Ida Wren promised a ferry."],
  ["fr", "On dit que la maire Ida Roche a promis un bac."],
  ["es", "Dicen que la alcaldesa Ida Roca prometió un muelle."],
  ["vi", "Giá như ông Đỗ Văn Hùng nói cầu yếu thì đã không có tai nạn."],
  ["vi", "Có tin ông Đỗ Văn Hùng hứa xây cầu mới."],
  ["vi", "Nghe nói ông Đỗ Văn Hùng sẽ từ chức."],
  ["vi", "Ông Đỗ Văn Hùng rút lại cam kết sửa cầu."],
  ["vi", "Ông Đỗ Văn Hùng đã thực hiện lời hứa và giữ cam kết sửa cầu."],
  ["vi", "Ông Đỗ Văn Hùng được kỹ sư cho biết cầu sắp sập."],
])("what is not asserted is no statement: %s %s", (language, text) => {
  expect(saidIn(text, language)).toEqual([]);
});

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "Mayor Ida Wren allegedly promised the builder a permit.",
    ["? commitment · ida-wren · Mayor Ida Wren allegedly promised the builder a permit."],
  ],
  [
    "en",
    "Mayor Ida Wren reportedly told aides she would quit.",
    ["? commitment · ida-wren · she would quit"],
  ],
  [
    "fr",
    "La maire Ida Roche a prétendument promis un bac.",
    ["? commitment · ida-roche · La maire Ida Roche a prétendument promis un bac."],
  ],
  [
    "es",
    "La alcaldesa Ida Roca supuestamente prometió un muelle.",
    ["? commitment · ida-roca · La alcaldesa Ida Roca supuestamente prometió un muelle."],
  ],
  [
    "vi",
    "Được biết, ông Đỗ Văn Hùng đã cam kết trả lại tiền.",
    ["? commitment · do-van-hung · Được biết, ông Đỗ Văn Hùng đã cam kết trả lại tiền."],
  ],
  [
    "vi",
    "Ông Đỗ Văn Hùng dẫn lời bà Lê Thị Hoa nói cầu không an toàn.",
    ["? claim · le-thi-hoa · cầu không an toàn"],
  ],
  [
    "en",
    '"Perhaps we will build a bridge," Mayor Ida Wren said.',
    ["? commitment · ida-wren · Perhaps we will build a bridge"],
  ],
  [
    "fr",
    "« Nous ouvrirons peut-être le quai », a dit la maire Ida Roche.",
    ["? commitment · ida-roche · Nous ouvrirons peut-être le quai"],
  ],
  [
    "es",
    "«Tal vez abriremos el muelle viejo», dijo la alcaldesa Ida Roca.",
    ["? commitment · ida-roca · Tal vez abriremos el muelle viejo"],
  ],
  [
    "vi",
    "“Có thể chúng tôi sẽ xây cầu thứ hai”, ông Đỗ Văn Hùng nói.",
    ["? commitment · do-van-hung · Có thể chúng tôi sẽ xây cầu thứ hai"],
  ],
  [
    "vi",
    "Ông Đỗ Văn Hùng chỉ nói sẽ xem xét chứ không hứa sửa cầu.",
    ["? commitment · do-van-hung · sẽ xem xét chứ không hứa sửa cầu"],
  ],
  [
    "en",
    "Teachers, nurses and Mayor Ida Wren said the clinic must stay.",
    ["? position · ida-wren · the clinic must stay"],
  ],
  [
    "vi",
    "Giáo viên, y tá và ông Đỗ Văn Hùng đề nghị giữ trạm xá.",
    ["? request · do-van-hung · Giáo viên, y tá và ông Đỗ Văn Hùng đề nghị giữ trạm xá."],
  ],
])("rumours, perhaps and lists leave a doubt: %s %s", (language, text, expected) => {
  expect(saidIn(text, language)).toEqual(expected);
});

test.each([
  "Vợ Chủ tịch xã Đỗ Văn Hùng nói gia đình sẽ chuyển đi.",
  "Em trai Chủ tịch xã Đỗ Văn Hùng khẳng định không nhận tiền.",
  "Con gái ông Đỗ Văn Hùng hứa trả lại tiền.",
  "Hôm qua, vợ Đỗ Văn Hùng nói gia đình sẽ chuyển đi.",
  "Trợ lý Chủ tịch xã Đỗ Văn Hùng hứa sẽ gửi báo cáo.",
  "Tài xế của ông Đỗ Văn Hùng nói xe hỏng phanh.",
])("a relative or an aide of a person is another person: %s", (text) => {
  expect(saidIn(text, "vi").filter((line) => line.includes("do-van-hung"))).toEqual([]);
});

test.each<[string, string]>([
  ["Luật sư Đỗ Văn Hùng nói thân chủ vô tội.", "claim · do-van-hung · thân chủ vô tội"],
  [
    "Ông Nguyễn Văn Trọng là giám đốc. Ông Trọng cho biết công ty đã trả lương.",
    "claim · nguyen-van-trong · công ty đã trả lương",
  ],
  [
    "Bà Cao Thị Ngân là trưởng ban. Về khu chợ cũ, bà cho biết chưa có quyết định cuối cùng.",
    "claim · cao-thi-ngan · chưa có quyết định cuối cùng",
  ],
])("a title is not another person, and a name or a pronoun is the subject: %s", (text, expected) => {
  expect(saidIn(text, "vi").map((line) => line.replace("? ", ""))).toEqual([expected]);
});

test.each<[string, string, string]>([
  [
    "en",
    "Mayor Ida Wren ruled out raising the parking fee.",
    "position · ida-wren · Mayor Ida Wren ruled out raising the parking fee.",
  ],
  [
    "en",
    "Mayor Ida Wren has ruled out closing the tunnel.",
    "position · ida-wren · Mayor Ida Wren has ruled out closing the tunnel.",
  ],
  [
    "en",
    "Mayor Ida Wren has not ruled out resigning.",
    "? position · ida-wren · Mayor Ida Wren has not ruled out resigning.",
  ],
  [
    "en",
    "Mayor Ida Wren refused to rule out a rise in the fee.",
    "position · ida-wren · Mayor Ida Wren refused to rule out a rise in the fee.",
  ],
  [
    "vi",
    "Ông Đỗ Văn Hùng loại trừ khả năng tăng phí.",
    "position · do-van-hung · Ông Đỗ Văn Hùng loại trừ khả năng tăng phí.",
  ],
  [
    "vi",
    "Ông Đỗ Văn Hùng không loại trừ khả năng tăng phí.",
    "? position · do-van-hung · Ông Đỗ Văn Hùng không loại trừ khả năng tăng phí.",
  ],
])("what is ruled out keeps its verb: %s %s", (language, text, expected) => {
  expect(saidIn(text, language)).toEqual([expected]);
});

test.each<[string, string, readonly string[]]>([
  [
    "vi",
    "Đại diện liên danh nhà thầu Sông Lô, ông Kenji Morita, cho biết dự án sẽ xong đúng hạn.",
    ["claim · kenji-morita · dự án sẽ xong đúng hạn"],
  ],
  [
    "vi",
    "Cháu ông Đỗ Văn Hùng, anh Lê Văn Tú, nói cầu đã yếu lắm rồi.",
    ["claim · le-van-tu · cầu đã yếu lắm rồi"],
  ],
  [
    "vi",
    "Ông Mai Văn Thịnh đã về hưu. Theo ông, người lao động phải tự trả tiền điện.",
    ["? position · mai-van-thinh · người lao động phải tự trả tiền điện"],
  ],
  [
    "vi",
    'Chị Trương Thị Lụa, công nhân may, lắc đầu: "Nhà trọ chật lắm, tôi thích lên xưởng hơn".',
    ["? claim · truong-thi-lua · Nhà trọ chật lắm, tôi thích lên xưởng hơn"],
  ],
  [
    "en",
    'Mayor Ida Wren shook her head: "The hall is far too small for us."',
    ["? position · ida-wren · The hall is far too small for us."],
  ],
  [
    "en",
    'Mayor Ida Wren showed a letter from Senator Bo Marsh: "The hall is far too small for us."',
    ["? position · bo-marsh by ida-wren · The hall is far too small for us."],
  ],
  ["vi", "Viện Nghiên cứu Đông Á vừa công bố kết quả khảo sát 2.150 người.", []],
  [
    "en",
    "Mr Bo Marsh had not, Mayor Ida Wren stressed, destroyed any records.",
    ["claim · ida-wren · Mr Bo Marsh had not, Mayor Ida Wren stressed, destroyed any records."],
  ],
])("the speaker beside a description, a pronoun or a colon: %s %s", (language, text, expected) => {
  expect(saidIn(text, language)).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "Lenders have agreed to freeze the debt until June, Mayor Ida Wren said on Wednesday, after the storm tore through the port.",
    [
      "? claim · {Lenders} by ida-wren · Lenders have agreed to freeze the debt until June, Mayor Ida Wren said on Wednesday, after the storm tore through the port.",
    ],
  ],
  [
    "en",
    "The fund has appealed for $85 million in aid.",
    ["request · left open · The fund has appealed for $85 million in aid."],
  ],
  [
    "vi",
    "Thứ trưởng Tô Hoàng Minh khẳng định không có chuyện bệnh viện phải ngừng mổ.",
    ["denial · to-hoang-minh · Thứ trưởng Tô Hoàng Minh khẳng định không có chuyện bệnh viện phải ngừng mổ."],
  ],
  [
    "en",
    "Mayor Ida Wren said it was not true that the port must close.",
    ["denial · ida-wren · Mayor Ida Wren said it was not true that the port must close."],
  ],
  [
    "vi",
    "Bị cáo Hoàng Đức Lợi khai không uống rượu trước khi lái xe.",
    ["claim · hoang-duc-loi · không uống rượu trước khi lái xe"],
  ],
  ["vi", "Ông Đỗ Văn Hùng triển khai dự án và công khai giá vé.", []],
])("denials, pleas and the day after a speaker's verb: %s %s", (language, text, expected) => {
  expect(saidIn(text, language)).toEqual(expected);
});

test.each<[string, string, string]>([
  ["en", "Judge Ida Wren came. The dismissal, she ruled, was unfair.", "? claim · ida-wren"],
  ["fr", "Le préfet Paul Roy se borne à indiquer que l'enquête suit son cours.", "claim · paul-roy"],
  ["fr", "La maire Ida Roche a tenu à préciser que le pont n'était pas fermé.", "claim · ida-roche"],
  ["es", "El ministro Inti Luna quiso aclarar que el puente no está cerrado.", "claim · inti-luna"],
  ["es", "La jueza Inés Vega ordenó suspender las obras.", "request · ines-vega"],
  ["vi", "Bộ sẽ kiểm tra nếu có đơn thư, ông Đỗ Văn Hùng nhấn mạnh.", "? commitment · do-van-hung"],
])("a verb of speech after another verb, or between commas (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language).map((line) => line.split(" · ").slice(0, 2).join(" · "))).toEqual([said]);
});

test.each<[string, string, readonly string[]]>([
  ["en", "Mayor Ida Wren came, telling the chamber that the buses were empty.", ["claim · ida-wren"]],
  ["en", "Ida Wren has offered to pay, according to the letter.", ["? commitment · ida-wren"]],
  [
    "fr",
    "La maire Ida Roche a salué les équipes tout en appelant à la prudence.",
    ["praise · ida-roche", "request · ida-roche"],
  ],
  ["es", "Para Inés Vega, portavoz de la peña Marea Azul, el club miente.", ["? claim · ines-vega"]],
])("the speaker is no hearer and no document (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language).map((line) => line.split(" · ").slice(0, 2).join(" · "))).toEqual(said);
});
