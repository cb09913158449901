/* Templates, law, fonts and schemas, as files that the package brings along.
 *
 * A target of C, because SwiftPM gives a Swift target with resources an accessor that draws Foundation
 * and its 30 MB of data about languages into every program, and a third of a start goes into them. */

/* What the folder with the files is called, without its ending. */
const char *facturier_share_bundle(void);
