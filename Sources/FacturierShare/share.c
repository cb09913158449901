#include "FacturierShare.h"

/* SwiftPM calls it after the package and the target. */
const char *facturier_share_bundle(void) { return "Facturier_FacturierShare"; }
