"""Judges PDF files with pyHanko: one JSON object a file, every signature with its own verdict."""

import json
import sys

from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext


def judge(path, root):
    with open(path, "rb") as file:
        reader = PdfFileReader(file)
        signatures = []
        for signature in reader.embedded_regular_signatures:
            context = ValidationContext(trust_roots=[root], allow_fetching=False, moment=signature.self_reported_timestamp)
            status = validate_pdf_signature(signature, context)
            signatures.append(
                {
                    "field": signature.field_name,
                    "intact": status.intact,
                    "valid": status.valid,
                    "trusted": status.trusted,
                    "noDisallowedChanges": bool(status.docmdp_ok) and status.modification_level is not None and status.modification_level.name != "OTHER",
                    "good": bool(status.bottom_line),
                    "summary": status.summary(),
                }
            )
        return {"signatures": signatures}


def main():
    root = load_cert_from_pemder(sys.argv[1])
    for path in sys.argv[2:]:
        try:
            print(json.dumps(judge(path, root)))
        except Exception as cause:
            print(json.dumps({"signatures": [], "error": f"{type(cause).__name__}: {cause}"}))


main()
