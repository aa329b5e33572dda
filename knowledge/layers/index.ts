// Layers: what a municipality or a helhedsplan puts beside the report. What lives here: reading a layer's folder, its rules
// (checks/), laying it over the report. May import: the schema and the checks of the report, node for reading. Never the engine.
export { checkFolders } from './check-folders.ts'
export { checkLayers } from './checks/index.ts'
export { layOver } from './lay.ts'
export { type Edits, HISTORY_FOLDER, isLayer, LAYER_FILE, layerParts, loadLayer, SIGNPOSTS_FILE } from './load-layer.ts'
export { tellLayers } from './tell-layers.ts'
