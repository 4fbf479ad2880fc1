/** The elements that a notice of its type has, and this one has not (7.3.1, 7.3.2, 7.3.5). */
import type {DocumentTypeCode} from '../schema/document.ts'
import type {Flow, NodeMap} from '../schema/nodes.ts'
import type {Check, CheckContext} from './rules.ts'

/** Types that are sent to somebody; 公告, 通告, 公报, 令, 决议, 决定, 意见 may speak to all, 纪要 go by their imprint. */
const addressed: ReadonlySet<DocumentTypeCode> = new Set([
  'notice',
  'circular',
  'report',
  'requestForInstructions',
  'reply',
  'letter',
])

/** Types that are signed otherwise: 令 by a person, 纪要 and 决议 not at all. */
const unsigned: ReadonlySet<DocumentTypeCode> = new Set(['order', 'resolution', 'minutes', 'proposal', 'communique'])

/** GB/T 9704-2012 came into force: before, a notice of one organ bore its seal and no name. An ISO date. */
const namesDue = '2012-07-01'

/** Whom a text speaks to; not 现将有关事项通知如下：. */
const salutation = /^[^，。；]{2,40}(?<!如下)[:：]\s*$/

export const missingElements: Check = {
  rules: ['missingTitle', 'missingAddressees', 'missingSignature', 'missingDate'],
  create(context) {
    return {
      end() {
        const {children, meta} = context
        if (isSeveral(children)) return
        // A paragraph before them may be a title that was not recognised.
        if (meta.title === null && beginsWithout(children))
          context.report('missingTitle', context.placeOf(children[0]!))
        if (meta.documentType === null || isExcerpt(context)) return
        checkAddressees(context)
        if (!unsigned.has(meta.documentType.code)) checkSignature(context)
      },
    }
  },
}

/** Tells whether several notices stand together, or what is left of one. */
function isSeveral(children: readonly Flow[]): boolean {
  return ofType(children, 'addressees').length > 1 || ofType(children, 'masthead').length > 1
}

/** Tells whether a notice begins with its number or with whom it speaks to. */
function beginsWithout([first, second]: readonly Flow[]): boolean {
  return first?.type === 'addressees' || (first?.type === 'masthead' && second?.type === 'addressees')
}

/** Tells whether there is no more than the body: a page, or a collection that dates its pieces below the title. */
function isExcerpt({children, input}: CheckContext): boolean {
  const isBare = !children.some(({type}) => type === 'addressees' || type === 'signature' || type === 'masthead')
  return isBare && (input.format === 'html' || isCollected(children))
}

/** Tells whether a date stands below the title in brackets, as collections have it. */
function isCollected(children: readonly Flow[]): boolean {
  return ofType(children, 'notes').some((block) => block.children.some(({type}) => type === 'date'))
}

function checkAddressees(context: CheckContext): void {
  const {code, zh} = context.meta.documentType!
  if (!addressed.has(code) || ofType(context.children, 'addressees').length > 0) return
  // 张三副主席： is whom a letter speaks to, though no organ.
  const [opening] = ofType(context.children, 'paragraph')
  if (opening?.children.length === 1 && salutation.test(opening.children[0]!.value)) return
  context.report('missingAddressees', titlePlace(context), {words: {type: zh}})
}

function checkSignature(context: CheckContext): void {
  const {children, meta} = context
  const signed = [
    ...ofType(children, 'signature'),
    ...ofType(children, 'attachment').flatMap((carried) => ofType(carried.children, 'signature')),
  ]
  const names = signed.some((block) => block.children.some(({type}) => type !== 'date'))
  const dated = signed.some((block) => block.children.some(({type}) => type === 'date'))
  // A collection that dates its pieces below their titles leaves out who signed.
  if (!names && !isCollected(children) && (meta.dateOfWriting === null || meta.dateOfWriting >= namesDue))
    context.report('missingSignature', signed[0] ? context.placeOf(signed[0]) : titlePlace(context))
  if (!dated && meta.dateOfWriting === null) context.report('missingDate', titlePlace(context))
}

/** Gives the place of the title, where what is missing below it is told. */
function titlePlace(context: CheckContext) {
  const [title] = ofType(context.children, 'title')
  return title ? context.placeOf(title) : null
}

function ofType<Type extends keyof NodeMap>(children: readonly {type: string}[], type: Type): NodeMap[Type][] {
  return children.filter((node) => node.type === type) as NodeMap[Type][]
}
