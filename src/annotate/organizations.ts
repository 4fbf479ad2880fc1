/** Names organs: the ending that a list shares, and collectives. */
import {alternatives} from '../../grammars/words.ts'
import type {Vocabulary} from '../vocabulary/index.ts'

/** An organ of a list, with the group it stands in: organs that 、 joins are one group. */
export interface ListedOrgan {
  value: string
  group: number
}

/** How the organs of a list are named. */
export interface Naming {
  /** Gives the name of each organ of a list, in order: without white space, with the ending that its group shares. */
  names(list: readonly ListedOrgan[]): string[]
  /** Tells a collective: 各县（市、区）政府, 市直各部门, 有关单位. */
  isCollective(name: string): boolean
}

const collective =
  /^各|机关各|处室$|[省市县区]属(?:企业|单位|事业单位|国有企业)|^(?:省|自治区|直辖市|自治州|州|地区|盟|市|县|旗|区|区县|市县|县区|乡|镇|街道)(?:[（(〔][^（）()〔〕]{1,12}[）)〕])?(?:人民政府|政府|管委会)?$|[市省县区州]直|各(?:级|地|有关|相关|部门|单位|成员|县|市|区|省|镇|乡|街道|直属|部委|委办局|旗|盟|州|园区|院校|高校|企业)|(?:有关|相关|成员|责任|所属|其他|直属)(?:部门|单位|机构|企业|地区|市县|县区|方面)|等(?:部门|单位)$|^[委办厅局部]$|^自治区各委$/

/** Creates the naming for a vocabulary. */
export function createNaming({placeSuffixes, zoneSuffixes, organSuffixes}: Vocabulary): Naming {
  const place = new RegExp(`(?:${alternatives(placeSuffixes)})(?:[（(〔][^（）()〔〕]{1,12}[）)〕])?$`)
  const zone = new RegExp(`(?:${alternatives(zoneSuffixes)})$`)
  const organ = new RegExp(`(?:${alternatives(organSuffixes)})$`)
  // 直辖市人民政府 → 人民政府; 各县（市、区）政府 → 政府; 计划单列市税务局 → 税务局
  // 市场, 市政, 区域, 县域 are words of their own: 设区市市场监管局.
  const placeAndEnding = new RegExp(
    `^.*(?:${alternatives([...placeSuffixes, '兵团'])})(?!(?<=市)[场政容民属直]|(?<=区)[域块划位]|(?<=县)[域级直])(?:[（(〔][^（）()〔〕]{1,12}[）)〕])?((?:.{0,16})(?:${alternatives(organSuffixes)})(?:[（(][^（）()]{1,6}[）)])?)$`,
  )
  const committee = /管(?:理)?委(?:员)?会$/

  const endingOf = (name: string): string | null => {
    if (committee.test(name)) return '管委会'
    const government = /(?:人民)?政府$/.exec(name)
    if (government) return government[0]
    const found = placeAndEnding.exec(name)
    return found?.[1] ? found[1] : null
  }
  const withEnding = (name: string, ending: string): string => {
    if (ending === '管委会') return zone.test(name) && !committee.test(name) ? name + ending : name
    return place.test(name) && !zone.test(name) && !/·/.test(name) ? name + ending : name
  }
  return {
    names(list) {
      const names = list.map(({value}) => value.replace(/[\s\u3000\u00a0\u200b\ufeff]+/g, ''))
      for (let end = list.length - 1; end >= 0; ) {
        let start = end
        while (start > 0 && list[start - 1]!.group === list[end]!.group) start--
        const ending = end > start ? endingOf(names[end]!) : null
        // The ending goes back over the places right before the name that has it.
        for (let at = end - 1; ending !== null && at >= start; at--) {
          if (names[at]!.endsWith(ending)) continue
          if (organ.test(names[at]!) && !place.test(names[at]!)) break
          names[at] = withEnding(names[at]!, ending)
        }
        end = start - 1
      }
      return names
    },
    isCollective: (name) => collective.test(name),
  }
}
