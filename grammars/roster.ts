/**
 * Lines of a list of persons: `组　长：黄　卫　　副市长`, `成员：李明（市教育局）`, `王红、赵强、孙磊`, and lines below
 * them without a role: `何　洪　　市纪委副书记`.
 *
 * 名单行 = (角色 冒号)? 人员?, 人员 = 姓名 职务? | 姓名 (分隔 姓名)+
 */
import {alternatives} from './words.ts'

/** What lists of persons need of the vocabulary. */
export interface RosterWords {
  rosterRoles: readonly string[]
  familyNames: readonly string[]
  /** Words that look like names and are none: 方案, 待定. */
  namelike: readonly string[]
  organSuffixes: readonly string[]
}

/** What the grammar tells of a line, by offsets in it, in order. */
export interface RosterBuilder {
  role(from: number, to: number): void
  /** A person from the name to the end of what is said of it; `titleFrom` = `titleTo` where nothing is. */
  person(from: number, nameTo: number, titleFrom: number, titleTo: number, to: number): void
}

/** Reads lines of a list of persons, bound to a vocabulary. */
export interface RosterGrammar {
  /** Tells whether a line begins a list: a role, and persons or nothing behind it. */
  begins(line: string): boolean
  /** Tells whether a line without a role goes on with a list. */
  continues(line: string): boolean
  /** Reads a line of a list. False where it is none. */
  read(line: string, builder: RosterBuilder): boolean
}

/** The longest line of a list of persons, and the longest words about one of them. UTF-16 units. */
const longestLine = 400
const longestTitle = 80

const gap = '[ \\t\\u3000\\u00a0]'
const han = '\\u3400-\\u9fff'

interface Person {
  from: number
  nameTo: number
  titleFrom: number
  titleTo: number
  to: number
}

/** Creates the grammar for a vocabulary. */
export function createRosterGrammar(words: RosterWords): RosterGrammar {
  const roles = [...words.rosterRoles].sort((a, b) => b.length - a.length)
  // A role of two characters is padded between them: 组　长, 成  员.
  const role = new RegExp(
    `(?:${roles.map((name) => [...name].map((one) => alternatives([one])).join(`${gap}*`)).join('|')})(${gap}*[:：]${gap}*|${gap}+(?=[${han}]))`,
    'y',
  )
  const family = `(?:${alternatives(words.familyNames)})`
  // 黄　卫 is padded to the width of three; 阿依古丽·买买提 has its point.
  const sure = `${family}(?:${gap}{0,4}[${han}](?![${han}])|[${han}]{1,2}(?![${han}·]))`
  const lenient = `(?:[${han}]{1,8}(?:[·•][${han}]{1,8}){1,3}|[${han}]{2,4}|[${han}]${gap}{1,4}[${han}])`
  const nameSure = new RegExp(sure, 'y')
  const nameLenient = new RegExp(`${lenient}(?![${han}·•])`, 'y')
  const bracketed = new RegExp(`${gap}*[（(]([^（）()]{1,60})[）)]`, 'y')
  const listStop = new RegExp(`${gap}*[、，,;；]${gap}*|${gap}+`, 'y')

  const namelike = new Set(words.namelike)
  const organ = new RegExp(`^[省市县区各].|.(?:${alternatives(words.organSuffixes)})$`)
  const begins = new RegExp(`^${family}`)
  const isNone = (name: string): boolean => {
    const bare = name.replace(/[ \t\u3000\u00a0]+/g, '')
    // 市教育局 is no person; a name that a family name begins may end like anything.
    return namelike.has(bare) || (organ.test(bare) && (bare.length > 3 || !begins.test(bare)))
  }

  /** Reads the name at a place, with what stands in brackets behind it. */
  const nameAt = (line: string, at: number, isSure: boolean): Person | null => {
    nameSure.lastIndex = at
    let nameTo = -1
    if (nameSure.test(line)) nameTo = nameSure.lastIndex
    else if (!isSure) {
      nameLenient.lastIndex = at
      if (nameLenient.test(line)) nameTo = nameLenient.lastIndex
    }
    if (nameTo < 0 || isNone(line.slice(at, nameTo))) return null
    bracketed.lastIndex = nameTo
    const said = bracketed.exec(line)
    if (!said) return {from: at, nameTo, titleFrom: nameTo, titleTo: nameTo, to: nameTo}
    const titleTo = bracketed.lastIndex - 1
    return {from: at, nameTo, titleFrom: titleTo - said[1]!.length, titleTo, to: titleTo + 1}
  }

  /** Reads several names, parted by 、 or white space, to the end of the line. */
  const listAt = (line: string, at: number): Person[] | null => {
    const list: Person[] = []
    for (let from = at; from < line.length; ) {
      const person = nameAt(line, from, true)
      if (!person) return null
      list.push(person)
      from = person.to
      if (from === line.length) break
      if (line[from] === '。' && from === line.length - 1) break
      listStop.lastIndex = from
      if (!listStop.test(line)) return null
      from = listStop.lastIndex
    }
    return list.length > 1 ? list : null
  }

  const personsAt = (line: string, at: number, isSure: boolean): Person[] | null => {
    const list = listAt(line, at)
    if (list) return list
    const person = nameAt(line, at, isSure)
    if (!person) return null
    let titleFrom = person.to
    while (titleFrom < line.length && ' \t\u3000\u00a0，,'.includes(line[titleFrom]!)) titleFrom++
    if (titleFrom === line.length) return [person]
    // What is said of a person stands behind a gap, or a comma, and is no sentence.
    if (titleFrom === person.to || /[。！？!?：:《]/.test(line.slice(titleFrom))) return null
    if (line.length - titleFrom > longestTitle || person.to > person.nameTo) return null
    return [{...person, titleFrom, titleTo: line.length, to: line.length}]
  }

  const roleAt = (line: string): {to: number; end: number; colon: boolean} | null => {
    role.lastIndex = 0
    const found = role.exec(line)
    if (!found) return null
    const [whole, stop = ''] = found
    return {to: whole.length - stop.length, end: whole.length, colon: /[:：]/.test(stop)}
  }

  const membersOf = (line: string): {role: ReturnType<typeof roleAt>; persons: Person[]} | null => {
    if (line.length > longestLine) return null
    const found = roleAt(line)
    if (!found) {
      const persons = personsAt(line, 0, true)
      return persons && {role: null, persons}
    }
    if (found.end === line.length) return found.colon ? {role: found, persons: []} : null
    const persons = personsAt(line, found.end, !found.colon)
    return persons && {role: found, persons}
  }

  return {
    begins: (line) => {
      const found = membersOf(line)
      return found !== null && found.role !== null
    },
    continues: (line) => {
      const found = membersOf(line)
      return found !== null && found.role === null
    },
    read(line, builder) {
      const found = membersOf(line)
      if (!found) return false
      if (found.role) builder.role(0, found.role.to)
      for (const {from, nameTo, titleFrom, titleTo, to} of found.persons)
        builder.person(from, nameTo, titleFrom, titleTo, to)
      return true
    },
  }
}
