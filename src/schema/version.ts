/** Names the version of the tree's shape: major where a listed field is renamed or removed, minor where one is added. */
export const schemaVersion = '1.0.0'
