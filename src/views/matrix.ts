/** Who answers for what: units against tasks. */
import type {GongwenDocument} from '../schema/document.ts'
import type {Role} from '../schema/nodes.ts'
import type {Task} from '../schema/task.ts'
import {roles} from './ledger.ts'
import {type TasksOptions, toTasks} from './tasks.ts'

/** A row of the matrix. */
export interface MatrixUnit {
  name: string
  /** For each task, in the order of `tasks`, the roles that the unit has in it; an empty array for none. */
  roles: Role[][]
}

/** Units × tasks. */
export interface Matrix {
  tasks: Pick<Task, 'eId' | 'number' | 'title' | 'path'>[]
  units: MatrixUnit[]
}

/**
 * Sets the units of a notice against its tasks: `units[i].roles[j]` are the roles of unit i in task j.
 *
 * @param document A parsed notice; it is not changed.
 * @returns Tasks in source order, units in the order in which they first appear; both empty where nothing is assigned.
 */
export function toMatrix(document: GongwenDocument, options: TasksOptions = {}): Matrix {
  const tasks = toTasks(document, options)
  const units = new Map<string, MatrixUnit>()
  for (const [index, task] of tasks.entries()) {
    for (const role of roles) {
      for (const name of task[role]) {
        const unit = units.get(name) ?? {name, roles: tasks.map(() => [])}
        units.set(name, unit)
        unit.roles[index]!.push(role)
      }
    }
  }
  return {
    tasks: tasks.map(({eId, number, title, path}) => ({eId, number, title, path})),
    units: [...units.values()],
  }
}
