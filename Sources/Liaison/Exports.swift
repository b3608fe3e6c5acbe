// `import Liaison` alone must do: the nouns of the rooms below come with it.
@_exported public import Diagnostics
@_exported public import Dossier
@_exported public import GraphAlgorithms
@_exported public import GraphSchema
@_exported public import PropertyGraph
@_exported public import Rendering
