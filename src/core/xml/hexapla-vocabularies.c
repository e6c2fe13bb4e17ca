/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "xml/hexapla-vocabularies.h"

#include <glib/gi18n-lib.h>

#include "xml/hexapla-grammar.h"
#include "xml/hexapla-report.h"

/* Documents that people do try to open. A NULL stands for any name, or for no namespace. */
static const struct
{
  const char *name;
  const char *ns;
  const char *sentence;
} vocabularies[] = {
  /* Translators: OSCAL is a family of formats for security controls, by the U.S. NIST. */
  { "catalog", "http://csrc.nist.gov/ns/oscal/1.0",
    N_ ("This is an OSCAL catalog; Hexapla cannot open these yet.") },
  { "profile", "http://csrc.nist.gov/ns/oscal/1.0",
    N_ ("This is an OSCAL profile; Hexapla cannot open these yet.") },
  { "component-definition", "http://csrc.nist.gov/ns/oscal/1.0",
    N_ ("This is an OSCAL component definition; Hexapla cannot open these yet.") },
  { "system-security-plan", "http://csrc.nist.gov/ns/oscal/1.0",
    N_ ("This is an OSCAL system security plan; Hexapla cannot open these yet.") },
  { NULL, "http://csrc.nist.gov/ns/oscal/1.0",
    N_ ("This is an OSCAL document; Hexapla cannot open these yet.") },
  { "schema", "http://www.w3.org/2001/XMLSchema",
    N_ ("This is a W3C XML Schema. Hexapla opens documents, not their schemas.") },
  { NULL, "http://relaxng.org/ns/structure/1.0",
    N_ ("This is a RELAX NG schema. Hexapla opens documents, not their schemas.") },
  { NULL, "http://www.w3.org/1999/xhtml",
    N_ ("This is a web page (XHTML), not a Hexapla framework.") },
  { "html", NULL, N_ ("This is a web page (HTML), not a Hexapla framework.") },
  { NULL, "http://www.w3.org/2000/svg", N_ ("This is a drawing (SVG), not a Hexapla framework.") },
  { NULL, "http://www.w3.org/2005/Atom",
    N_ ("This is a news feed (Atom), not a Hexapla framework.") },
  { "rss", NULL, N_ ("This is a news feed (RSS), not a Hexapla framework.") },
  { NULL, "http://docbook.org/ns/docbook",
    N_ ("This is a DocBook document, not a Hexapla framework.") },
};

char *
hexapla_vocabulary_describe (const char *name, const char *ns)
{
  g_autofree char *quoted = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    {
      if (g_strcmp0 (vocabularies[i].ns, ns) == 0
          && (vocabularies[i].name == NULL || g_str_equal (vocabularies[i].name, name)))
        return g_strdup (_ (vocabularies[i].sentence));
    }

  if (g_str_equal (name, "framework"))
    return g_strdup_printf (
        /* Translators: <framework> and xmlns are not translated; the last is an address. */
        _ ("This <framework> is not one of Hexapla, which would say xmlns=\"%s\"."),
        HEXAPLA_NAMESPACE);

  quoted = hexapla_report_quote (name, -1);
  return g_strdup_printf (
      /* Translators: the name of an XML element. */
      _ ("This is XML with the root element <%s>, not a Hexapla framework."), quoted);
}
