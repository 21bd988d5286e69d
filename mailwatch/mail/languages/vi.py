"""Vietnamese."""

from __future__ import annotations

from mailwatch.mail.languages.record import (
    AbsenceWords,
    BounceWords,
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
    code="vi",
    common=CommonWords(
        words="tôi và của không là có cho được bạn với đến trong này xin",
        letters="ơư",
    ),
    dates=DateWords(
        months=(
            r"tháng\s1",
            r"tháng\s2",
            r"tháng\s3",
            r"tháng\s4",
            r"tháng\s5",
            r"tháng\s6",
            r"tháng\s7",
            r"tháng\s8",
            r"tháng\s9",
            r"tháng\s10",
            r"tháng\s11",
            r"tháng\s12",
        ),
    ),
    quotes=QuoteWords(
        wrote=(
            "đã viết",
            "viết",
        ),
        separators=(
            "bắt đầu thư được chuyển tiếp",
            "thư gốc",
            "tin nhắn gốc",
            "thư đã chuyển tiếp",
        ),
        header_from=("từ",),
        header_date=(
            "đã gửi",
            "ngày",
            "gửi",
        ),
        header_to=(
            "đến",
            "tới",
        ),
        header_subject=(
            "chủ đề",
            "tiêu đề",
        ),
    ),
    signatures=SignatureWords(
        footers=(r"(?:được )?gửi từ [\w .-]{2,50}",),
    ),
    prefixes=PrefixWords(
        reply=(
            "tl",
            "trả lời",
        ),
        forward=(
            "chuyển tiếp",
            "ct",
        ),
    ),
    absences=AbsenceWords(
        subjects=(
            "trả lời tự động",
            "tự động trả lời",
            "thư trả lời tự động",
            "vắng mặt",
            "nghỉ phép",
            "ngoài văn phòng",
            "đi vắng",
        ),
        away=(
            "không có mặt tại văn phòng",
            "vắng mặt",
            "nghỉ phép",
            "đi công tác",
            "ngoài văn phòng",
            "không ở văn phòng",
            "đi vắng",
            "nghỉ lễ",
            "trở lại làm việc",
            "quay lại văn phòng",
            "quay lại làm việc",
        ),
        companions=(
            "cảm ơn",
            "khẩn",
            "gấp",
            "liên hệ",
            "sẽ trả lời",
            "sẽ phản hồi",
            "khi trở lại",
            "sớm nhất",
            "tự động",
        ),
        openings=(
            "kính",
            "xin chào",
            "trân trọng",
        ),
        moves_on=(
            "tuần sau",
            "đồng ý",
        ),
    ),
    returns=ReturnWords(
        back_before=(r"(?:trở lại|quay lại|có mặt)(?: \w+){0,5}?(?: vào| từ)?(?: ngày)?",),
        until_before=(
            "đến(?: hết)?(?: ngày)?",
            "tới(?: ngày)?",
        ),
        start_before=("từ",),
        returns=(
            "trở lại",
            "quay lại",
        ),
    ),
    tickets=TicketWords(
        subjects=(
            "yêu cầu của bạn",
            "xác nhận đã nhận",
            "chúng tôi đã nhận",
        ),
        received=(
            "đã nhận được yêu cầu",
            "đã nhận được thư",
            "đã nhận được email",
            "mã yêu cầu",
            "số yêu cầu",
            "đội ngũ",
            "vui lòng không trả lời",
        ),
    ),
    receipts=ReceiptWords(
        subjects=(("đã đọc: ", "đọc"),),
        about_ours=("thư của bạn",),
    ),
    meetings=MeetingWords(
        accepted=("đã chấp nhận:",),
        declined=("đã từ chối:",),
    ),
    bounces=BounceWords(
        openings=(("không thể gửi", "Exchange"),),
        subjects=(("không gửi được", "Exchange"),),
    ),
    machines=MachineWords(
        automatic=("tự động",),
        automatic_stems=("tự động",),
        unread=("không trả lời thư này",),
        unread_stems=("trả lời",),
        leaving=("hủy đăng ký",),
        reactions=("đã bày tỏ",),
    ),
)
