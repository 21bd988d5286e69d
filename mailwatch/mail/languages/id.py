"""Indonesian."""

from __future__ import annotations

from mailwatch.mail.languages.record import (
    AbsenceWords,
    CommonWords,
    DateWords,
    Language,
    MachineWords,
    MeetingWords,
    PrefixWords,
    QuoteWords,
    ReceiptWords,
    ReturnWords,
    SignatureWords,
    TicketWords,
)

LANGUAGE = Language(
    code="id",
    common=CommonWords(
        words="yang dan di saya tidak ini untuk dengan anda ke dari akan terima kasih",
    ),
    dates=DateWords(
        months=(
            "januari",
            "februari",
            "maret",
            "april",
            "mei",
            "juni",
            "juli",
            "agustus|agt",
            "september",
            "oktober",
            "november",
            "desember",
        ),
        weekdays=(
            "senin",
            "selasa",
            "rabu",
            "kamis",
            "jumat",
            "sabtu",
            "minggu",
        ),
        tomorrow=("besok",),
    ),
    quotes=QuoteWords(
        wrote=(
            "menulis",
            "tulis",
        ),
        separators=(
            "pesan asli",
            "pesan terusan",
        ),
        header_from=("dari",),
        header_date=(
            "terkirim",
            "dikirim",
            "tanggal",
        ),
        header_to=(
            "kepada",
            "ke",
            "tembusan",
        ),
        header_subject=(
            "subjek",
            "perihal",
            "judul",
        ),
    ),
    signatures=SignatureWords(
        footers=(r"dikirim dari [\w .-]{2,50}",),
    ),
    prefixes=PrefixWords(
        reply=(
            "bls",
            "balas",
        ),
        forward=(
            "trs",
            "terusan",
        ),
    ),
    absences=AbsenceWords(
        subjects=(
            "balasan otomatis",
            "balas otomatis",
            "jawaban otomatis",
            "di luar kantor",
            "cuti",
            "sedang cuti",
            "balasan automatik",
            "luar pejabat",
        ),
        also_human=("cuti",),
        away=(
            "di luar kantor",
            "tidak berada di kantor",
            "tidak di kantor",
            "tidak masuk kantor",
            "sedang cuti",
            "cuti",
            "sedang libur",
            "perjalanan dinas",
            "kembali ke kantor",
            "kembali bekerja",
            "luar pejabat",
            "tidak berada di pejabat",
            "bercuti",
        ),
        companions=(
            "terima kasih",
            "mendesak",
            "darurat",
            "penting",
            "hubungi",
            "silakan",
            "sila",
            "akan membalas",
            "akan menjawab",
            "setelah kembali",
            "secepatnya",
            "otomatis",
            "automatik",
            "terbatas",
        ),
        openings=(
            "salam",
            "hormat",
        ),
        moves_on=(
            "minggu depan",
            "setuju",
        ),
    ),
    returns=ReturnWords(
        back_before=(
            r"kembali(?: \w+){0,4}?(?: pada| tanggal| mulai)?(?: tanggal)?",
            "mulai(?: tanggal)?",
        ),
        until_before=(
            "hingga(?: tanggal)?",
            "sampai(?: dengan)?(?: tanggal)?",
            "s/d",
            "sehingga",
        ),
        start_before=("dari",),
        weak_back=("mulai",),
        returns=("kembali",),
    ),
    tickets=TicketWords(
        subjects=(
            "tiket dibuat",
            "permintaan anda",
            "kami telah menerima",
            "tiket anda",
        ),
        received=(
            "kami telah menerima",
            "telah diterima",
            "nomor tiket",
            "nomor permintaan",
            "nomor referensi",
            "tim kami",
            "mohon tidak membalas",
        ),
    ),
    receipts=ReceiptWords(
        subjects=(
            ("dibaca: ", "baca"),
            ("telah dibaca: ", "baca"),
        ),
        about_ours=("pesan anda",),
    ),
    meetings=MeetingWords(
        accepted=("diterima:",),
        declined=("ditolak:",),
    ),
    machines=MachineWords(
        automatic=("pesan otomatis",),
        unread=("jangan membalas",),
        unread_stems=("membalas",),
        leaving=("berhenti berlangganan",),
        reactions=("bereaksi",),
    ),
)
