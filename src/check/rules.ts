/** What a check of a notice is. */
import type {Edit, Finding, RuleId} from '../diagnostics.ts'
import type {Cut, SourceText} from '../read/source-text.ts'
import type {Meta} from '../schema/document.ts'
import type {Flow, NodeMap, Nodes, Parents, Position} from '../schema/nodes.ts'
import type {Vocabulary} from '../vocabulary/index.ts'

/** A stretch of the logical text, by offsets. */
export interface Stretch {
  from: number
  to: number
}

/** A change of the logical text that would mend what a check reports. */
export interface TextEdit extends Stretch {
  text: string
}

/** What is said of a place beside its rule. */
export interface Remark {
  /** What stands there. Default: the words of the stretch. */
  actual?: string
  /** What should stand there, the likeliest first. */
  expected?: string[]
  /** More words for the reason, by their names in it. */
  words?: Record<string, string>
  /** What a fix would do. Where one cannot be carried over to the source character by character, none is done. */
  edits?: readonly TextEdit[]
}

/** What a check looks at, and how it speaks. */
export interface CheckContext {
  children: readonly Flow[]
  meta: Meta
  /** The logical text, without what was removed and with wrapped lines joined; `Mark`s of tables stand in it. */
  text: string
  /** The text with all that goes with it; its `source` is what positions point into. */
  input: SourceText
  /** All that was cut out of the source, in its order. */
  removals: readonly Cut[]
  vocabulary: Vocabulary
  /** What the stages before found. */
  findings: readonly Finding[]
  /** Gives where a node stands in the logical text; `null` where it has no place. */
  placeOf(node: {position?: Position | undefined}): Stretch | null
  /** Reports a stretch of the logical text; `null`: the notice as a whole. */
  report(ruleId: RuleId, at: Stretch | null, remark?: Remark): void
  /** Reports a stretch of the source, for what is not in the logical text: page numbers, breaks. */
  reportSource(ruleId: RuleId, at: Stretch, remark: {actual: string}, edits: Edit[]): void
}

/** What a check does on one walk over the tree. */
export interface Checker {
  /** Is called with each node of a type in source order, and its ancestors from the outermost; copy what you keep of these. */
  visit?: {[Type in keyof NodeMap]?: (node: NodeMap[Type], ancestors: readonly Parents[]) => void}
  /** Is called once the walk is over. */
  end?(): void
}

/** A check: one idea a file, listed in `index.ts`. */
export interface Check {
  /** What it can report. All of one `when` in the catalogue. */
  rules: readonly RuleId[]
  create(context: CheckContext): Checker
}

/** Any node with its type forgotten, as the walk hands it on. */
export type AnyVisitor = (node: Nodes, ancestors: readonly Parents[]) => void
