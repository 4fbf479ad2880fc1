/** Small helpers over a tree; each is a pure function of what it is given. */
export {
  type Guard,
  guards,
  is,
  isAssignment,
  isAttachment,
  isDate,
  isDeadline,
  isDocument,
  isField,
  isHeading,
  isLiteral,
  isNum,
  isOrganization,
  isParagraph,
  isParent,
  isPerson,
  isQuantity,
  isReference,
  isResponsibility,
  isSection,
  isTable,
  isText,
  isTitle,
} from './guards.ts'
export {headingOf, sections} from './sections.ts'
export {type GridPlace, tableGrid} from './table-grid.ts'
export {toText} from './to-text.ts'
export {CONTINUE, EXIT, type NodeType, SKIP, type Visitor, type VisitResult, visit} from './visit.ts'
