// A roster pasted from elsewhere, as sentences in Chinese.
import type { Sentences } from "./sentences";

export const zhRoster: Pick<Sentences, Extract<keyof Sentences, `roster/${string}`>> = {
  "roster/too-many": ({ lines, limit }) =>
    `粘贴的名录有 ${lines} 行，最多 ${limit} 行，其余未读入。请分成几个任务，或核对是否粘贴了多余的内容。`,
  "roster/no-name": ({ line, found }) =>
    `第 ${line} 行“${found}”没有单位名称，未列入名录。请补上名称，或确认这一行不是单位。`,
  "roster/long-name": ({ line, name, limit }) =>
    `第 ${line} 行的单位名称有 ${name.length} 个字，最多 ${limit} 个字，未列入名录：“${name}”。请核对名称列是否选对。`,
  "roster/twice": ({ line, name, first }) =>
    `第 ${line} 行的“${name}”与第 ${first} 行是同一个名称，只列入一次。如确是两个单位，请把名称写得有区别。`,
  "roster/alike": ({ line, name, other, first }) =>
    `第 ${line} 行的“${name}”与第 ${first} 行的“${other}”很相近。请核实是否为同一个单位；如是，请删去一行。`,
  "roster/bad-code": ({ line, code }) =>
    `第 ${line} 行的单位代码“${code}”不能用，已另编代码。代码只能有字母、数字、“-”和“_”，最多 32 位，以字母或数字开头。`,
  "roster/code-twice": ({ line, code, first }) =>
    `第 ${line} 行的单位代码“${code}”与第 ${first} 行重复（不分大小写），已另编代码。请核对。`,
  "roster/no-such-sector": ({ line, sector, near }) =>
    `第 ${line} 行的领域“${sector}”不在本任务的领域中${near === null ? "" : `，是否应为“${near}”`}，未采用。请改正后重新粘贴，或在名录中勾选。`,
};
