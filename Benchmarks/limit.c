/* The limit: a straight C program that draws the benchmark invoice with Cairo and Pango.
 *
 *   limit LINES ROUNDS [FILE]
 *
 * Draws an invoice of LINES lines ROUNDS times in memory and prints the milliseconds of each round,
 * one a line. With FILE it also writes the last document there; a single round is a cold start.
 *
 * It knows its text and its measures beforehand: nothing is read, checked or looked up, and there
 * is no structure for screen readers in the file. Font descriptions and layouts are made once and
 * used again, only the needed faces are loaded, hinting is off. Faces are in fonts/inter below the
 * current folder. */

#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <qrencode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MM (72.0 / 25.4)

/* ---- Styles: one layout each, used again for every text of that style */

typedef enum { LEFT, RIGHT } Side;

typedef enum {
  NAME, SMALL, SMALLER, BODY, BODY_RIGHT, STRONG, STRONG_RIGHT, TITLE, LABEL, LABEL_RIGHT, DUE, DUE_RIGHT,
  LEGAL, STYLES
} Style;

typedef struct {
  double size;
  PangoWeight weight;
  double grey;
  Side side;
} StyleMeasure;

static const StyleMeasure measures[STYLES] = {
    [NAME] = {15, PANGO_WEIGHT_BOLD, 0.1, LEFT},
    [SMALL] = {8.25, PANGO_WEIGHT_NORMAL, 0.35, LEFT},
    [SMALLER] = {7, PANGO_WEIGHT_NORMAL, 0.35, LEFT},
    [BODY] = {9.5, PANGO_WEIGHT_NORMAL, 0.1, LEFT},
    [BODY_RIGHT] = {9.5, PANGO_WEIGHT_NORMAL, 0.1, RIGHT},
    [STRONG] = {9.5, PANGO_WEIGHT_SEMIBOLD, 0.1, LEFT},
    [STRONG_RIGHT] = {9.5, PANGO_WEIGHT_SEMIBOLD, 0.1, RIGHT},
    [TITLE] = {20, PANGO_WEIGHT_SEMIBOLD, 0.1, LEFT},
    [LABEL] = {7.5, PANGO_WEIGHT_NORMAL, 0.35, LEFT},
    [LABEL_RIGHT] = {7.5, PANGO_WEIGHT_NORMAL, 0.35, RIGHT},
    [DUE] = {12, PANGO_WEIGHT_SEMIBOLD, 0.1, LEFT},
    [DUE_RIGHT] = {12, PANGO_WEIGHT_SEMIBOLD, 0.1, RIGHT},
    [LEGAL] = {7.5, PANGO_WEIGHT_NORMAL, 0.35, LEFT},
};

typedef struct {
  PangoFontMap *font_map;
  PangoContext *context;
  PangoLayout *layouts[STYLES];
  cairo_t *cairo;
} Press;

static void load_faces(Press *press) {
  static const char *const faces[] = {"fonts/inter/Inter-Regular.otf", "fonts/inter/Inter-SemiBold.otf",
                                      "fonts/inter/Inter-Bold.otf"};
  FcConfig *config = FcConfigCreate();
  for (size_t i = 0; i < sizeof faces / sizeof *faces; i++)
    if (!FcConfigAppFontAddFile(config, (const FcChar8 *)faces[i])) {
      fprintf(stderr, "limit: no %s below this folder\n", faces[i]);
      exit(1);
    }
  press->font_map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(press->font_map), config);
  FcConfigDestroy(config);
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(press->font_map), 72);
}

static void make_layouts(Press *press) {
  press->context = pango_font_map_create_context(press->font_map);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(press->context, options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(press->context, FALSE);
  pango_context_set_language(press->context, pango_language_from_string("fr"));

  PangoAttrList *attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum"));
  for (int style = 0; style < STYLES; style++) {
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family_static(font, "Inter");
    pango_font_description_set_weight(font, measures[style].weight);
    pango_font_description_set_absolute_size(font, measures[style].size * PANGO_SCALE);
    press->layouts[style] = pango_layout_new(press->context);
    pango_layout_set_font_description(press->layouts[style], font);
    pango_layout_set_attributes(press->layouts[style], attributes);
    pango_font_description_free(font);
  }
  pango_attr_list_unref(attributes);
}

static void close_press(Press *press) {
  for (int style = 0; style < STYLES; style++) g_object_unref(press->layouts[style]);
  g_object_unref(press->context);
  g_object_unref(press->font_map);
}

/* Draws a text whose first base line is at y; x is its left or right edge, as the style says.
 * Returns the height that it takes. */
static double draw(Press *press, Style style, double x, double y, double width, const char *text) {
  PangoLayout *layout = press->layouts[style];
  pango_layout_set_width(layout, width > 0 ? (int)(width * PANGO_SCALE) : -1);
  pango_layout_set_text(layout, text, -1);
  PangoRectangle extents;
  pango_layout_get_extents(layout, NULL, &extents);
  double left = measures[style].side == LEFT ? x : x - (double)extents.width / PANGO_SCALE;
  double top = y - (double)pango_layout_get_baseline(layout) / PANGO_SCALE;
  double grey = measures[style].grey;
  cairo_set_source_rgb(press->cairo, grey, grey, grey);
  cairo_move_to(press->cairo, left, top);
  pango_cairo_show_layout(press->cairo, layout);
  return (double)extents.height / PANGO_SCALE;
}

static void rule(Press *press, double y, double thickness, double grey) {
  cairo_set_source_rgb(press->cairo, grey, grey, grey);
  cairo_rectangle(press->cairo, 20 * MM, y - thickness / 2, 170 * MM, thickness);
  cairo_fill(press->cairo);
}

/* ---- The invoice */

typedef struct {
  const char *name, *details, *unit;
  long quantity, price; /* price in cents */
} Line;

static const Line lines[10] = {
    {"Comptoir d’accueil en chêne massif", "320 × 75 × 110 cm, huile naturelle, plan n° 12-B", "pièce", 1, 118000},
    {"Étagères murales", "Chêne, fixations invisibles, 120 × 25 cm", "pièce", 6, 8450},
    {"Banc de salle d’attente", "Assise rembourrée, tissu lavable vert", "pièce", 2, 34500},
    {"Porte coulissante avec rail", "Verre dépoli, fermeture douce", "pièce", 1, 89000},
    {"Panneaux acoustiques", "Feutre recyclé gris clair", "m²", 14, 6200},
    {"Pose et ajustement sur place", "Deux compagnons, 17 et 18 novembre", "h", 14, 5200},
    {"Peinture des plinthes", "Deux couches, blanc cassé", "m", 38, 950},
    {"Éclairage sous étagères", "Ruban à diodes, 3 000 K, variateur", "pièce", 3, 7900},
    {"Évacuation des anciens meubles", "Chargement, transport et déchetterie", "forfait", 1, 18000},
    {"Déplacement Bruxelles–Namur", "Camionnette, aller et retour", "forfait", 2, 4500},
};

/* Names and prices change from round to round: no two documents are the same. */
static long price_in(const Line *line, int round) { return line->price + round % 100; }

/* An amount of cents as it is printed in French: 12 345,67 with narrow no-break spaces. */
static void print_amount(char *out, long cents) {
  char digits[24];
  int count = snprintf(digits, sizeof digits, "%ld", cents / 100);
  for (int i = 0; i < count; i++) {
    *out++ = digits[i];
    if ((count - i) % 3 == 1 && i != count - 1) {
      memcpy(out, "\u202f", 3);
      out += 3;
    }
  }
  sprintf(out, ",%02ld", cents % 100);
}

static void draw_qr(Press *press, const char *text, double x, double y, double side) {
  QRcode *code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
  double module = side / code->width;
  for (int row = 0; row < code->width; row++) {
    const unsigned char *cells = code->data + row * code->width;
    for (int from = 0; from < code->width; from++) {
      if (!(cells[from] & 1)) continue;
      int to = from + 1;
      while (to < code->width && (cells[to] & 1)) to++;
      cairo_rectangle(press->cairo, x + from * module, y + row * module, (to - from) * module, module);
      from = to;
    }
  }
  cairo_set_source_rgb(press->cairo, 0, 0, 0);
  cairo_fill(press->cairo);
  QRcode_free(code);
}

static const double left = 20 * MM, right = 190 * MM;
static const double quantity_edge = 124 * MM, price_edge = 148 * MM, rate_edge = 162 * MM;

static void letterhead(Press *press) {
  draw(press, NAME, left, 24 * MM, 0, "Atelier Verhaegen");
  draw(press, SMALL, left, 29 * MM, 0, "Menuiserie & agencement sur mesure");
  static const char *const contact[] = {"Rue des Tanneurs 58", "1000 Bruxelles, Belgique", "+32 2 555 01 42",
                                        "compta@atelier-verhaegen.example"};
  for (int i = 0; i < 4; i++) draw(press, SMALL, 140 * MM, (20 + 3.8 * i) * MM, 0, contact[i]);
}

static void address(Press *press) {
  draw(press, SMALLER, 110 * MM, 48 * MM, 0, "Atelier Verhaegen SRL, Rue des Tanneurs 58, 1000 Bruxelles");
  draw(press, STRONG, 110 * MM, 56 * MM, 0, "Clinique vétérinaire du Parc SA");
  draw(press, BODY, 110 * MM, 60.5 * MM, 0, "À l’attention de la comptabilité");
  draw(press, BODY, 110 * MM, 65 * MM, 0, "Avenue des Platanes 12");
  draw(press, BODY, 110 * MM, 69.5 * MM, 0, "5000 Namur");
  draw(press, SMALL, 110 * MM, 74 * MM, 0, "TVA BE 0456.780.918");
}

static void title(Press *press) {
  draw(press, TITLE, left, 89 * MM, 0, "Facture 2026-0142");
  draw(press, SMALL, left, 95 * MM, 0, "Agencement de l’accueil, phase 1 · votre commande BC-7731");
  static const char *const dates[3][2] = {
      {"Date de facture", "21/11/2026"}, {"Date de livraison", "18/11/2026"}, {"Échéance", "21/12/2026"}};
  for (int i = 0; i < 3; i++) {
    double y = (86 + 4.5 * i) * MM;
    draw(press, BODY, 138 * MM, y, 0, dates[i][0]);
    draw(press, i == 2 ? STRONG_RIGHT : BODY_RIGHT, right, y, 0, dates[i][1]);
  }
}

static double table_head(Press *press, double y) {
  rule(press, y, 0.9, 0.1);
  double base = y + 4.2 * MM;
  draw(press, LABEL, left, base, 0, "Désignation");
  draw(press, LABEL_RIGHT, quantity_edge, base, 0, "Quantité");
  draw(press, LABEL_RIGHT, price_edge, base, 0, "Prix unitaire");
  draw(press, LABEL_RIGHT, rate_edge, base, 0, "TVA");
  draw(press, LABEL_RIGHT, right, base, 0, "Montant HTVA");
  rule(press, y + 6.2 * MM, 0.4, 0.85);
  return y + 6.2 * MM;
}

static void table_row(Press *press, double y, int index, int round) {
  const Line *line = &lines[index % 10];
  char text[160];
  snprintf(text, sizeof text, "%s %d-%d", line->name, index + 1, round);
  draw(press, STRONG, left, y + 4.6 * MM, 86 * MM, text);
  draw(press, SMALL, left, y + 8.4 * MM, 86 * MM, line->details);
  snprintf(text, sizeof text, "%ld\u00a0%s", line->quantity, line->unit);
  draw(press, BODY_RIGHT, quantity_edge, y + 4.6 * MM, 0, text);
  print_amount(text, price_in(line, round));
  draw(press, BODY_RIGHT, price_edge, y + 4.6 * MM, 0, text);
  draw(press, BODY_RIGHT, rate_edge, y + 4.6 * MM, 0, "21\u00a0%");
  print_amount(text, price_in(line, round) * line->quantity);
  draw(press, BODY_RIGHT, right, y + 4.6 * MM, 0, text);
  rule(press, y + 10.6 * MM, 0.4, 0.85);
}

static void carried(Press *press, double y, const char *label, long cents) {
  char text[40];
  print_amount(text, cents);
  draw(press, BODY, left, y + 4.6 * MM, 0, label);
  draw(press, STRONG_RIGHT, right, y + 4.6 * MM, 0, text);
}

static void totals(Press *press, double y, long net) {
  long tax = (net * 21 + 50) / 100;
  char text[40];
  draw(press, LABEL, left, y + 5 * MM, 0, "Taux");
  draw(press, LABEL_RIGHT, left + 26 * MM, y + 5 * MM, 0, "Base");
  draw(press, LABEL_RIGHT, left + 43 * MM, y + 5 * MM, 0, "TVA");
  draw(press, LABEL, left, y + 9 * MM, 0, "21\u00a0%");
  print_amount(text, net);
  draw(press, LABEL_RIGHT, left + 26 * MM, y + 9 * MM, 0, text);
  strcat(text, "\u00a0€");
  draw(press, BODY, 116 * MM, y + 5 * MM, 0, "Total hors TVA");
  draw(press, BODY_RIGHT, right, y + 5 * MM, 0, text);
  print_amount(text, tax);
  draw(press, LABEL_RIGHT, left + 43 * MM, y + 9 * MM, 0, text);
  strcat(text, "\u00a0€");
  draw(press, BODY, 116 * MM, y + 10 * MM, 0, "TVA 21\u00a0%");
  draw(press, BODY_RIGHT, right, y + 10 * MM, 0, text);
  print_amount(text, net + tax);
  strcat(text, "\u00a0€");
  draw(press, DUE, 116 * MM, y + 16.5 * MM, 0, "À payer");
  draw(press, DUE_RIGHT, right, y + 16.5 * MM, 0, text);
}

static void payment(Press *press, double y, long net) {
  long gross = net + (net * 21 + 50) / 100;
  cairo_set_source_rgb(press->cairo, 0.96, 0.96, 0.955);
  cairo_rectangle(press->cairo, left, y, 170 * MM, 36 * MM);
  cairo_fill(press->cairo);
  cairo_set_source_rgb(press->cairo, 1, 1, 1);
  cairo_rectangle(press->cairo, left + 4 * MM, y + 3 * MM, 30 * MM, 30 * MM);
  cairo_fill(press->cairo);
  char text[240];
  snprintf(text, sizeof text,
           "BCD\n002\n1\nSCT\n\nAtelier Verhaegen SRL\nBE37799001234528\nEUR%ld.%02ld\n\n\n+++202/6000/14239+++\n",
           gross / 100, gross % 100);
  draw_qr(press, text, left + 6 * MM, y + 5 * MM, 26 * MM);

  draw(press, STRONG, left + 42 * MM, y + 9 * MM, 0, "Payer en un scan");
  draw(press, LABEL, left + 72 * MM, y + 9 * MM, 0, "avec l’application de votre banque");
  static const char *const details[4][2] = {{"Bénéficiaire", "Atelier Verhaegen SRL"},
                                            {"IBAN", "BE37 7990 0123 4528"},
                                            {"Communication", "+++202/6000/14239+++"},
                                            {"Avant le", "21 décembre 2026"}};
  for (int i = 0; i < 4; i++) {
    draw(press, BODY, left + 42 * MM, y + (15.5 + 4.8 * i) * MM, 0, details[i][0]);
    draw(press, i < 2 ? BODY : STRONG, left + 70 * MM, y + (15.5 + 4.8 * i) * MM, 0, details[i][1]);
  }
}

static void terms(Press *press, double y) {
  draw(press, LEGAL, left, y, 170 * MM,
       "Paiement à 30 jours. Tout retard entraîne de plein droit un intérêt au taux de la loi du 2 août 2002 et une "
       "indemnité forfaitaire de 40\u00a0€. Conditions générales au verso ; toute contestation se fait par écrit dans "
       "les huit jours.");
}

static void foot(Press *press, int page, int pages) {
  char text[40];
  rule(press, 281 * MM, 0.4, 0.85);
  draw(press, SMALLER, left, 284.5 * MM, 0,
       "Atelier Verhaegen SRL · Rue des Tanneurs 58, 1000 Bruxelles · BE 0712.345.927 · RPM Bruxelles");
  snprintf(text, sizeof text, "Page %d / %d", page, pages);
  draw(press, LABEL_RIGHT, right, 284.5 * MM, 0, text);
}

/* ---- Pages */

static const double row_height = 10.6 * MM, carried_height = 7 * MM, tail_height = 75 * MM, body_end = 276 * MM;

/* How many of the rows that are left stand on a page whose table begins at y; the last row keeps the
 * totals company. */
static int rows_that_fit(double y, int rest) {
  if (y + rest * row_height + tail_height <= body_end) return rest;
  int full = (int)((body_end - carried_height - y) / row_height);
  return full < rest ? full : rest - 1;
}

static int count_pages(int count) {
  int pages = 0, drawn = 0;
  do {
    double y = (pages == 0 ? 103 : 28) * MM + 6.2 * MM;
    drawn += rows_that_fit(y, count - drawn);
    pages++;
  } while (drawn < count);
  return pages;
}

static void draw_invoice(Press *press, int count, int round) {
  int pages = count_pages(count);
  int drawn = 0;
  long net = 0;
  for (int page = 1; page <= pages; page++) {
    double y = 20 * MM;
    if (page == 1) {
      letterhead(press);
      address(press);
      title(press);
      y = 103 * MM;
    } else {
      draw(press, SMALL, left, 18 * MM, 0, "Facture 2026-0142");
    }
    y = table_head(press, y);
    if (page > 1) {
      carried(press, y, "Report", net);
      y += 7 * MM;
    }
    int fit = rows_that_fit(y, count - drawn);
    for (int i = 0; i < fit; i++, drawn++, y += row_height) {
      const Line *line = &lines[drawn % 10];
      table_row(press, y, drawn, round);
      net += price_in(line, round) * line->quantity;
    }
    rule(press, y, 0.9, 0.1);
    if (drawn < count) {
      carried(press, y, "À reporter", net);
    } else if (page == pages) {
      totals(press, y, net);
      payment(press, y + 24 * MM, net);
      terms(press, y + 66 * MM);
    }
    foot(press, page, pages);
    cairo_show_page(press->cairo);
  }
}

/* ---- Timing */

typedef struct {
  unsigned char *bytes;
  size_t count, capacity;
} Output;

static cairo_status_t append(void *closure, const unsigned char *bytes, unsigned count) {
  Output *output = closure;
  if (output->count + count > output->capacity) {
    output->capacity = 2 * (output->count + count);
    output->bytes = realloc(output->bytes, output->capacity);
    if (!output->bytes) return CAIRO_STATUS_NO_MEMORY;
  }
  memcpy(output->bytes + output->count, bytes, count);
  output->count += count;
  return CAIRO_STATUS_SUCCESS;
}

static void make_document(Press *press, int count, int round, Output *output) {
  output->count = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(append, output, 210 * MM, 297 * MM);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, "Facture 2026-0142");
  press->cairo = cairo_create(surface);
  draw_invoice(press, count, round);
  cairo_destroy(press->cairo);
  cairo_surface_finish(surface);
  if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) {
    fprintf(stderr, "limit: %s\n", cairo_status_to_string(cairo_surface_status(surface)));
    exit(1);
  }
  cairo_surface_destroy(surface);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

int main(int argc, char **argv) {
  int count = argc > 1 ? atoi(argv[1]) : 0, rounds = argc > 2 ? atoi(argv[2]) : 0;
  if (count < 1 || rounds < 1) {
    fprintf(stderr, "usage: limit LINES ROUNDS [FILE]\n");
    return 64;
  }
  Press press;
  Output output = {0};
  load_faces(&press);
  make_layouts(&press);
  for (int round = 0; round < rounds; round++) {
    double start = now();
    make_document(&press, count, round, &output);
    printf("%.4f\n", now() - start);
  }
  if (argc > 3) {
    FILE *file = fopen(argv[3], "wb");
    if (!file || fwrite(output.bytes, 1, output.count, file) != output.count || fclose(file)) {
      perror(argv[3]);
      return 1;
    }
  }
  free(output.bytes);
  close_press(&press);
  return 0;
}
