/** Who answers for what: units against tasks. */
import type {GongwenDocument} from '../schema/document.ts'
import type {Role} from '../schema/nodes.ts'
import type {Task} from '../schema/task.ts'
import {roles} from './ledger.ts'
import {type TasksOptions, toTasks} from './tasks.ts'

/** A row of the matrix. */
export interface MatrixUnit {
  name: string
  /** The roles that the unit has in a task, by the `eId` of the task; tasks without the unit are left out. */
  roles: Record<string, Role[]>
}

/** Units × tasks. Only the cells that hold something are kept: of a thousand units most answer for few tasks. */
export interface Matrix {
  tasks: Pick<Task, 'eId' | 'number' | 'title' | 'path'>[]
  units: MatrixUnit[]
}

/**
 * Sets the units of a notice against its tasks: `units[0].roles[tasks[2].eId]` are the roles of the first unit in the
 * third task.
 *
 * @param document A parsed notice; it is not changed.
 * @returns Tasks in source order, units in the order in which they first appear; both empty where nothing is assigned.
 */
export function toMatrix(document: GongwenDocument, options: TasksOptions = {}): Matrix {
  const tasks = toTasks(document, options)
  const units = new Map<string, Map<string, Role[]>>()
  for (const task of tasks) {
    for (const role of roles) {
      for (const name of task[role]) {
        const cells = units.get(name) ?? new Map<string, Role[]>()
        units.set(name, cells.set(task.eId, [...(cells.get(task.eId) ?? []), role]))
      }
    }
  }
  return {
    tasks: tasks.map(({eId, number, title, path}) => ({eId, number, title, path})),
    units: [...units].map(([name, cells]) => ({name, roles: Object.fromEntries(cells)})),
  }
}
