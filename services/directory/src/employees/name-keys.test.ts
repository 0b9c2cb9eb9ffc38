import { expect, it } from "@jest/globals";
import { nameKeysOf, soughtBy } from "./name-keys.js";

function isFound(name: string, text: string): boolean {
  const sought = soughtBy(text);
  if (sought === null || !("nameKeys" in sought)) return false;
  const keys = new Set(nameKeysOf(name));
  return sought.nameKeys.every(key => keys.has(key));
}

it.each([
  ["张伟民", ["张", "民", "伟民", "张伟民", " 张 伟 "]],
  ["张伟民", ["z", "zhang", "zhangw", "zhangweimin", "Zhang Wei", "ＺＷＭ", "zw"]],
  ["阿卜杜拉·买买提", ["买买提", "阿卜杜拉买买提", "阿卜杜拉·买", "abudulamaimaiti"]],
  ["吕布", ["lvbu", "LÜ BU"]],
  ["Michael O'Neill", ["michael", "Michael O’N"]],
  ["王O二", ["王o", "O二"]],
  ["𠮷田", ["𠮷", "𠮷田"]],
])("%s is found by each of %j", (name, texts) => {
  expect(texts.filter(text => !isFound(name, text))).toEqual([]);
});

it.each([
  ["张伟民", ["张民", "民伟", "weimin", "zwmin", "zhangweimina", "王"]],
  ["阿卜杜拉·买买提", ["买买买", "提买"]],
  ["单志强", ["dan", "dzq"]],
])("%s is found by none of %j", (name, texts) => {
  expect(texts.filter(text => isFound(name, text))).toEqual([]);
});

it.each([
  ["单志强", "shanzhiqiang"],
  ["曾静", "zengjing"],
  ["解放", "xiefang"],
  ["仇英", "qiuying"],
  ["区建国", "oujianguo"],
  ["查志远", "zhazhiyuan"],
  ["乐平", "yueping"],
  ["盖聂", "genie"],
  ["尉迟恭", "yuchigong"],
  ["长孙无忌", "zhangsunwuji"],
])("%s is read as a surname is: %s", (name, text) => {
  expect(isFound(name, text)).toBe(true);
});

it.each([
  ["", null],
  [" \u3000 ", null],
  ["ＦＸ 0001", { employeeNo: "fx0001" }],
  ["10-2", { employeeNo: "10-2" }],
  ["%", { employeeNo: "%" }],
  ["欧阳震华生", { nameKeys: ["欧阳震华", "阳震华生"] }],
])("%j seeks %j", (text, sought) => {
  expect(soughtBy(text)).toEqual(sought);
});

it("the keys of a name are few, however long it is", () => {
  expect(nameKeysOf("张伟民")).toHaveLength(6 + 11 + 2);
  expect(nameKeysOf("买".repeat(200)).length).toBeLessThan(60);
});
