"""Makes files as other signing tools make them: certified, filled in, timestamped, with validation data."""

import sys
from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import PageObject, PdfFileWriter
from pyhanko.sign import fields, signers, timestamps
from pyhanko.sign.validation.dss import DocumentSecurityStore

directory, p12, passphrase = sys.argv[1:4]
signer = signers.SimpleSigner.load_pkcs12(p12, passphrase=passphrase.encode())
stamper = timestamps.DummyTimeStamper(
    tsa_cert=signer.signing_cert, tsa_key=signer.signing_key, certs_to_embed=signer.cert_registry
)


def form():
    """One page with one empty text field."""
    writer = PdfFileWriter()
    content = generic.StreamObject(stream_data=b"0 0 m")
    page = PageObject(contents=writer.add_object(content), media_box=(0, 0, 595, 842))
    page_ref = writer.insert_page(page)
    field = generic.DictionaryObject(
        {
            generic.pdf_name("/FT"): generic.pdf_name("/Tx"),
            generic.pdf_name("/T"): generic.pdf_string("NguoiNhan"),
            generic.pdf_name("/Type"): generic.pdf_name("/Annot"),
            generic.pdf_name("/Subtype"): generic.pdf_name("/Widget"),
            generic.pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (50, 700, 300, 720))),
            generic.pdf_name("/P"): page_ref,
        }
    )
    ref = writer.add_object(field)
    page_ref.get_object()["/Annots"] = generic.ArrayObject([ref])
    writer.root["/AcroForm"] = writer.add_object(
        generic.DictionaryObject({generic.pdf_name("/Fields"): generic.ArrayObject([ref])})
    )
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def signed(data, name, **metadata):
    timestamper = metadata.pop("timestamper", None)
    meta = signers.PdfSignatureMetadata(field_name=name, md_algorithm="sha256", **metadata)
    pdf_signer = signers.PdfSigner(meta, signer=signer, timestamper=timestamper)
    return pdf_signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(data))).getvalue()


def certified(data, level):
    return signed(data, "ChungNhan", certify=True, docmdp_permissions=level, subfilter=fields.SigSeedSubFilter.PADES)


def filled(data):
    writer = IncrementalPdfFileWriter(BytesIO(data))
    field = writer.root["/AcroForm"]["/Fields"][0]
    field["/V"] = generic.pdf_string("Cuc Hang hai")
    writer.mark_update(writer.root["/AcroForm"]["/Fields"].raw_get(0))
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def with_store(data):
    stream = BytesIO(data)
    certs = list(signer.cert_registry)
    DocumentSecurityStore.add_dss(stream, None, certs=certs)
    return stream.getvalue()


def timestamped(data):
    return signers.PdfTimeStamper(stamper).timestamp_pdf(IncrementalPdfFileWriter(BytesIO(data)), "sha256").getvalue()


def save(name, data):
    with open(f"{directory}/{name}.pdf", "wb") as file:
        file.write(data)


plain = form()
pades = dict(subfilter=fields.SigSeedSubFilter.PADES)
save("certified-filled", filled(certified(plain, fields.MDPPerm.FILL_FORMS)))
save("closed-filled", filled(certified(plain, fields.MDPPerm.NO_CHANGES)))
save("closed", certified(plain, fields.MDPPerm.NO_CHANGES))
save("certified-signed", signed(certified(plain, fields.MDPPerm.FILL_FORMS), "KyThem", **pades))
save("approved-filled", filled(signed(plain, "Ky", **pades)))
save("adobe", signed(plain, "Ky"))
save("locked-filled", filled(signed(certified(plain, fields.MDPPerm.FILL_FORMS), "Ky", **pades)))
save("with-timestamp", signed(plain, "Ky", timestamper=stamper, **pades))
save("document-timestamp", timestamped(signed(plain, "Ky", **pades)))
save("closed-timestamped", timestamped(certified(plain, fields.MDPPerm.NO_CHANGES)))
save("with-store", with_store(signed(plain, "Ky", **pades)))
save("with-store-timestamped", timestamped(with_store(signed(plain, "Ky", **pades))))
save("two-signers", signed(signed(plain, "Ky", **pades), "KyThem"))
