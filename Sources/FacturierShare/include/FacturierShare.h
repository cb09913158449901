/* Templates, law, fonts and schemas, as files that the package brings along.
 *
 * A target of C, because SwiftPM gives a Swift target with resources an accessor that stops the program
 * when it finds nothing, and that needs Foundation's bundles. */

/* What the folder with the files is called, without its ending. */
const char *facturier_share_bundle(void);
