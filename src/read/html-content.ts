/** Which parts of a page are the notice, and which are the site around it. */
import {firstFrom} from '../../grammars/places.ts'
import type {RemovalRule} from '../schema/document.ts'
import {
  annexFile,
  annexWords,
  breadcrumbWords,
  chromeHints,
  chromeTags,
  controlWords,
  dateLine,
  endsAsTitle,
  footerWords,
  relatedWords,
  weakFooterWords,
} from './html-hints.ts'
import type {LabelSet} from './html-labels.ts'
import {dropTwin, findMain, findScope} from './html-main.ts'
import {isBlock, isFieldBlock, isText, nameOf, type Page} from './html-page.ts'
import {tableKind} from './html-tables.ts'
import {plainText} from './html-text.ts'

/** Levels below which nothing is told apart any more: what is that deep is kept or left out as a whole. */
const deepest = 200

/**
 * Sets `page.rule` of every element that belongs to the site and not to the notice.
 *
 * The body of the notice is where the sentences are. What stands beside it is kept unless something speaks against it:
 * links, buttons, the words of a site's foot, or, far from the body, short scraps without a label or a sentence.
 */
export function leaveOutChrome(page: Page, labels: LabelSet): void {
  new Judge(page, labels).run()
}

type Verdict = RemovalRule | 'keep' | 'empty'

class Judge {
  private readonly main: number
  /** The element around the body in which scraps are kept too. */
  private readonly scope: number
  /** Elements that are titles of the notice, and links to files, both in order. */
  private readonly titles: number[] = []
  private readonly files: number[] = []
  private readonly hints = new Map<string, RemovalRule | null>()
  private readonly pageTitle: string

  constructor(
    private readonly page: Page,
    private readonly labels: LabelSet,
  ) {
    this.pageTitle = page.facts
      .filter(({name}) => /title$/i.test(name))
      .map(({value}) => fold(value))
      .join('\n')
    dropTwin(page)
    this.main = findMain(page, labels, (at) => this.hintOf(at))
    this.scope = findScope(page, this.main)
    this.findMarks()
  }

  run(): void {
    const {page} = this
    for (let below = this.main, at = page.parent[below]!; at >= 0; below = at, at = page.parent[at]!) {
      for (let child = at + 1; child < page.end[at]!; child = page.end[child]!) {
        if (child !== below) this.apply(child, this.judge(child, this.isNear(at), null, 0))
      }
    }
    if (this.main === 0) {
      for (let child = 1; child < page.end[0]!; child = page.end[child]!)
        this.apply(child, this.judge(child, true, null, 0))
    } else this.prune()
  }

  private apply(at: number, verdict: Verdict): void {
    if (verdict !== 'keep' && verdict !== 'empty') this.page.rule[at] = verdict
  }

  private isNear(at: number): boolean {
    return at >= this.scope && at < this.page.end[this.scope]!
  }

  private findMarks(): void {
    const {page} = this
    for (const at of page.linked) if (annexFile.test(page.attributes[at]!['href']!)) this.files.push(at)
    for (const at of page.called) {
      const attributes = page.attributes[at]!
      if (page.rule[at] !== null || page.ink[at] === 0 || page.ink[at]! > 150) continue
      if (
        !/^h[1-4]$/.test(nameOf(page, at)) &&
        !/tit/i.test(attributes['class'] ?? '') &&
        !/tit/i.test(attributes['id'] ?? '')
      )
        continue
      const text = plainText(page, at, 151)
      if (endsAsTitle(text) || (text.length >= 6 && this.pageTitle.includes(fold(text)))) this.titles.push(at)
    }
  }

  /** Judges an element beside the body. `hint` is what an element around it is called, once that speaks against it. */
  private judge(at: number, near: boolean, hint: RemovalRule | null, depth: number): Verdict {
    const {page} = this
    if (page.rule[at] !== null || page.ink[at] === 0) return 'empty'
    if (this.holdsFields(at)) {
      this.cutControls(at)
      return 'keep'
    }
    const own = hint ?? this.hintOf(at)
    const leaf = isText(page, at) || page.blocks[at]! <= (isBlock(page, at) ? 1 : 0) || depth > deepest
    if (leaf) return this.judgeLeaf(at, near, own)
    const precious = (page.labels[at]! >= 2 && !this.isSearch(at)) || this.holdsTitle(at)
    if (!precious) {
      const small = page.ink[at]! < page.ink[this.main]! * 0.5
      if (own !== null && small && this.isBelieved(own, at, near) && !this.holdsAnnexes(at)) return own
      if (page.linkInk[at]! >= page.ink[at]! * 0.6 && !((near || this.isAnnexList(at)) && this.holdsAnnexes(at)))
        return this.sideOf(at)
      if (
        at > this.main &&
        small &&
        page.ink[at]! < 800 &&
        isFooter(plainText(page, at, 800), near && own !== 'siteFooter')
      )
        return 'siteFooter'
      if (relatedWords.test(plainText(page, at, 40)) && small) return 'relatedLinks'
    }
    return this.judgeChildren(at, near, own, depth)
  }

  /** A name alone counts far from the body, and not against sentences; beside the body links must bear it out. */
  private isBelieved(hint: RemovalRule, at: number, near: boolean): boolean {
    const {page} = this
    if (near) return page.linkInk[at]! * 3 >= page.ink[at]!
    return page.prose[at] === 0 || hint === 'siteFooter' || hint === 'relatedLinks'
  }

  private judgeChildren(at: number, near: boolean, hint: RemovalRule | null, depth: number): Verdict {
    const {page} = this
    const verdicts: [child: number, verdict: Verdict][] = []
    for (let child = at + 1; child < page.end[at]!; child = page.end[child]!) {
      verdicts.push([child, this.judge(child, near, hint, depth + 1)])
    }
    let rule: RemovalRule | null = null
    let most = 0
    for (const [child, verdict] of verdicts) {
      if (verdict === 'keep') {
        for (const [other, its] of verdicts) this.apply(other, its)
        return 'keep'
      }
      if (verdict !== 'empty' && page.ink[child]! > most) {
        most = page.ink[child]!
        rule = verdict
      }
    }
    return rule ?? 'empty'
  }

  private judgeLeaf(at: number, near: boolean, hint: RemovalRule | null): Verdict {
    const {page} = this
    const text = plainText(page, at, 200)
    if (this.isTitle(at) || (near && annexWords.test(text)) || this.isAnnexList(at)) return 'keep'
    if (breadcrumbWords.test(text)) return 'navigation'
    if (isControl(text)) return 'pageControl'
    if (!/[\p{L}\p{N}]/u.test(text)) return near && hint === null ? 'keep' : (hint ?? this.sideOf(at))
    if (text.length < 200 && isFooter(text, near && hint !== 'siteFooter') && at > this.main && page.labels[at] === 0)
      return 'siteFooter'
    if (near && this.holdsAnnexes(at)) return 'keep'
    if (page.linkInk[at]! >= page.ink[at]! * (near ? 1 : 0.6)) return hint ?? this.sideOf(at)
    if (hint !== null && this.isBelieved(hint, at, near)) return this.isFieldOf(page.parent[at]!, at) ? 'keep' : hint
    if (page.labels[at]! > 0 || dateLine.test(text) || (text.length >= 10 && endsAsTitle(text))) return 'keep'
    if (relatedWords.test(text) && text.length < 20) return 'relatedLinks'
    return near || page.prose[at]! > 0 ? 'keep' : this.sideOf(at)
  }

  /** Tells whether a line is one of the fields of the element around it. */
  private isFieldOf(block: number, at: number): boolean {
    const {labels} = this.page
    return labels[at]! > 0 && labels[block]! > 1 && !this.isSearch(at) && !this.isSearch(block)
  }

  /** A block of metadata: a table of labels and values, or short lines with at least two labels and no sentence. */
  private holdsFields(at: number): boolean {
    const {page} = this
    if (page.labels[at]! < 1 || !isBlock(page, at)) return false
    if (nameOf(page, at) === 'table') return tableKind(page, at, this.labels) === 'metadata'
    if (page.labels[at]! < 2) return false
    return isFieldBlock(page, at) && page.linkInk[at]! * 3 < page.ink[at]! && !this.isSearch(at)
  }

  /** A form to search for documents has the labels of metadata too. */
  private isSearch(at: number): boolean {
    return this.page.ink[at]! < 300 && holdsAny(this.page.inputs, at, this.page.end[at]!)
  }

  /** Leaves out buttons beside the fields of a block: 字体大小：大 中 小. */
  private cutControls(block: number): void {
    const {page} = this
    for (let at = block + 1; at < page.end[block]!; at++) {
      if (page.rule[at] !== null || page.ink[at] === 0 || page.ink[at]! > 12 || page.labels[at]! > 0) continue
      if (isControl(plainText(page, at, 20))) {
        page.rule[at] = 'pageControl'
        at = page.end[at]! - 1
      }
    }
  }

  /** Leaves out buttons and lists of links that stand inside the body: two things must speak against them. */
  private prune(): void {
    const {page, main} = this
    let done = main
    for (const at of page.called) {
      if (at <= done || at >= page.end[main]! || page.rule[at] !== null || page.ink[at] === 0) continue
      const hint = page.prose[at] === 0 && page.labels[at] === 0 && page.ink[at]! < 400 ? this.hintOf(at) : null
      if (hint === null || this.holdsTitle(at) || this.holdsAnnexes(at)) continue
      const text = plainText(page, at, 200)
      const control = isControl(text)
      if (!control && !breadcrumbWords.test(text) && page.linkInk[at]! < page.ink[at]! * 0.6) continue
      page.rule[at] = control ? 'pageControl' : hint
      done = page.end[at]! - 1
    }
  }

  private sideOf(at: number): RemovalRule {
    return at < this.main || this.main === 0 ? 'navigation' : 'relatedLinks'
  }

  private isTitle(at: number): boolean {
    const {page} = this
    return holdsAny(this.titles, at, at + 1) || (isText(page, at) && holdsAny(this.titles, page.parent[at]!, at))
  }

  private holdsTitle(at: number): boolean {
    return holdsAny(this.titles, at, this.page.end[at]!)
  }

  /** 相关附件, 附件1：….doc: links to files that say what they are, wherever the page puts them. */
  private isAnnexList(at: number): boolean {
    if (!holdsAny(this.files, at, this.page.end[at]!)) return false
    return annexWords.test(plainText(this.page, at, 12)) || this.isInAnnexList(at)
  }

  private isInAnnexList(at: number): boolean {
    const {page} = this
    const above = page.parent[at]!
    return above >= 0 && page.ink[above]! < 1000 && annexWords.test(plainText(page, above, 12))
  }

  private holdsAnnexes(at: number): boolean {
    const {page} = this
    if (page.ink[at]! > 3000) return true
    return holdsAny(this.files, at, page.end[at]!) || annexWords.test(plainText(page, at, 12))
  }

  /** Tells what an element's tag, role, id or class says it is, or gives `null`. */
  private hintOf(at: number): RemovalRule | null {
    const attributes = this.page.attributes[at]!
    const byTag = chromeTags.get(nameOf(this.page, at))
    if (byTag !== undefined) return byTag
    const called = `${attributes['id'] ?? ''} ${attributes['class'] ?? ''}`
    if (called === ' ') return null
    let rule = this.hints.get(called)
    if (rule === undefined) {
      rule = chromeHints.find(([, words]) => words.test(called))?.[0] ?? null
      this.hints.set(called, rule)
    }
    return rule
  }
}

/** Tells whether a text is the foot of a site; beside the body only by words that a notice never has. */
function isFooter(text: string, near: boolean): boolean {
  return footerWords.test(text) || (!near && weakFooterWords.test(text))
}

const controlStart = new RegExp(controlWords.source, 'iy')

/** Tells whether a text is made of the words of buttons: 【打印】【关闭】. */
function isControl(text: string): boolean {
  // Nearly every text has something else at its start.
  controlStart.lastIndex = text.search(/[\p{L}\p{N}]/u)
  if (controlStart.lastIndex < 0 || !controlStart.test(text) || !/\p{L}/u.test(text)) return false
  return text.replace(controlWords, '').replace(/[^\p{L}\p{N}]+/gu, '') === ''
}

function fold(text: string): string {
  return text.replace(/[\s\u3000]+/g, '').toLowerCase()
}

/** Tells whether a sorted list has an entry from `from` up to, not including, `to`. */
function holdsAny(sorted: readonly number[], from: number, to: number): boolean {
  const first = firstFrom(sorted, from)
  return first < sorted.length && sorted[first]! < to
}
